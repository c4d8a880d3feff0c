import { z } from 'zod';
import { MAX_RATED } from '../domain/index.ts';
import template from './answer.json' with { type: 'json' };
import { defineCard } from './card.ts';
import { escalate, MAX_QUESTION } from './escalation.ts';
import { sentBack, verbatim, wording } from './fields.ts';

/** The longest quote that is shown, in characters. */
export const MAX_QUOTE = 500;

/** The longest source, note, label of a button and question behind one, in characters, and the most buttons. */
export const MAX_SOURCE = 150;
export const MAX_NOTE = 500;
export const MAX_LABEL = 80;
export const MAX_CHOICE = 200;
export const MAX_CHOICES = 4;

/** The longest question that can be sent to the experts by a button, and the longest answer, in characters. */
export const MAX_SENT = 1000;
const MAX_ANSWER = 700;

const source = z.object({ label: wording(MAX_SOURCE), quote: verbatim(MAX_QUOTE) });
const part = z.object({ text: wording(MAX_ANSWER), sources: z.array(source).max(3) });
/** What a question's own card carries, so that its answer can be rated. */
const rated = { seal: z.string().min(1).max(100), question: z.string().max(MAX_RATED) };

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
      /** The question, where it can be sent to the experts. */
      escalate: sentBack(MAX_SENT).default(''),
      rated: z.object(rated).nullable().default(null),
    })
    .transform(({ parts, ...rest }) => ({ ...rest, ...numbered(parts) })),
  actions: {
    'ask.question': z.object({ question: z.string().trim().min(1).max(MAX_QUESTION) }),
    'ask.escalate': escalate,
    'ask.feedback': z.object({ rating: z.enum(['up', 'down']), ...rated }),
  },
});

// --- Internal helpers ---

function numbered(parts: z.output<typeof part>[]) {
  const sources = parts.reduce((sum, { sources }) => sum + sources.length, 0);
  let next = 0;
  return {
    // The parts share the longest answer between them, but for what joins them.
    fallbackText: parts
      .map(({ text }) => text)
      .join('\n\n')
      .slice(0, MAX_ANSWER + 10),
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
