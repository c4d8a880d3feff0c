import { z } from 'zod';
import { MAX_RATED } from '../domain/index.ts';
import template from './answer.json' with { type: 'json' };
import { defineCard } from './card.ts';
import { verbatim, wording } from './fields.ts';

/** The longest question that is read, in characters. */
export const MAX_QUESTION = 2000;

/** The longest quote that is shown, in characters. */
export const MAX_QUOTE = 500;

/** The longest source, note, label of a button and question behind one, in characters, and the most buttons. */
export const MAX_SOURCE = 150;
export const MAX_NOTE = 500;
export const MAX_LABEL = 80;
export const MAX_CHOICE = 200;
export const MAX_CHOICES = 4;

const source = z.object({ label: wording(MAX_SOURCE), quote: verbatim(MAX_QUOTE) });
/** What a question's own card carries, so that its answer can be rated. */
const rated = { seal: z.string().min(1).max(100), question: z.string().max(MAX_RATED) };
const part = z.object({ text: wording(700), sources: z.array(source).max(3) });

/**
 * An answer, or the honest lack of one: each part's text (`answer`), its sources (`source`) and their quotes (`quote`).
 * With several of a kind their ids are numbered: `answer-1`, `source-2`. `choices` are questions behind buttons. An
 * answer that is `rated` can be given a thumb up or down.
 */
export const answerCard = defineCard({
  name: 'answer',
  template,
  data: z
    .object({
      parts: z.array(part).min(1).max(3),
      note: wording(MAX_NOTE).default(''),
      choicesTitle: wording(100).default(''),
      choices: z.array(z.object({ label: wording(MAX_LABEL), question: z.string().max(MAX_CHOICE) })).max(MAX_CHOICES),
      rated: z.object(rated).nullable().default(null),
    })
    .transform(({ parts, ...rest }) => ({ ...rest, ...numbered(parts) })),
  actions: {
    'ask.question': z.object({ question: z.string().trim().min(1).max(MAX_QUESTION) }),
    'ask.feedback': z.object({ rating: z.enum(['up', 'down']), ...rated }),
  },
});

// --- Internal helpers ---

function numbered(parts: z.output<typeof part>[]) {
  const sources = parts.reduce((sum, { sources }) => sum + sources.length, 0);
  let next = 0;
  return {
    fallbackText: parts.map(({ text }) => text).join('\n\n'),
    parts: parts.map((part, index) => ({
      id: parts.length > 1 ? `answer-${index + 1}` : 'answer',
      text: part.text,
      sources: part.sources.map((source) => {
        next += 1;
        const suffix = sources > 1 ? `-${next}` : '';
        return { ...source, sourceId: `source${suffix}`, quoteId: `quote${suffix}` };
      }),
    })),
  };
}
