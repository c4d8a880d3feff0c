import {
  answerCard,
  MAX_CHOICE,
  MAX_CHOICES,
  MAX_LABEL,
  MAX_NOTE,
  MAX_QUOTE,
  MAX_SENT,
  MAX_SOURCE,
  texts,
} from '../../cards/index.ts';
import type { Choice, Knowledge, RatedQuestion, Reply, Source } from '../../domain/index.ts';
import type { Citation, Outcome } from './flow.ts';
import { shortened } from './wording.ts';

/** A question that was asked in a chat. */
interface AskedHere {
  /** What it means in its thread. */
  readonly meant: string;
  readonly rated: RatedQuestion;
}

/**
 * The card that says a reply, with its citations. Where the question was asked in a chat, an answer or a refusal can be
 * rated, and what was refused or not understood can be sent to the experts.
 */
export function say(reply: Reply, knowledge: Knowledge, asked?: AskedHere): Outcome {
  const { answer } = texts[reply.language];
  const rated = RATEABLE.has(reply.outcome) ? asked?.rated : undefined;
  const titles = {
    smalltalk: '',
    answer: answer.related,
    notStated: answer.related,
    notUnderstood: answer.examples,
    ambiguous: answer.choose,
  };
  const data = {
    parts: reply.parts.map(({ text, sources }) => ({ text, sources: sources.map((source) => shown(source, reply)) })),
    note: reply.outcome === 'notStated' ? shortened(answer.searched(searched(reply, knowledge)), MAX_NOTE) : '',
    choicesTitle: titles[reply.outcome],
    choices: buttons(reply.choices),
    escalate: asked && canBeSent(reply, asked.meant) ? shortened(asked.meant, MAX_SENT) : '',
    rated: rated ?? null,
  };
  return {
    text: reply.parts.map(({ text }) => text).join('\n\n'),
    card: answerCard.render(data, reply.language),
    citations: reply.parts.flatMap(({ sources }) => sources).map((source) => citation(source, reply)),
    ...(rated ? { rated } : {}),
  };
}

// --- Internal helpers ---

const RATEABLE: ReadonlySet<Reply['outcome']> = new Set(['answer', 'notStated']);

/** Marks without a letter are nothing to ask an expert. */
const canBeSent = ({ outcome }: Reply, meant: string) =>
  (outcome === 'notStated' || outcome === 'notUnderstood') && /\p{L}/u.test(meant);

/** A question too long for a button is not offered: its answer can be asked for in words. */
function buttons(choices: readonly Choice[]): Choice[] {
  const fitting = choices.filter(({ question }) => question.length <= MAX_CHOICE);
  return fitting.slice(0, MAX_CHOICES).map(({ label, question }) => ({ label: shortened(label, MAX_LABEL), question }));
}

function searched(reply: Extract<Reply, { outcome: 'notStated' }>, { documents }: Knowledge): string {
  return reply.searched.map((id) => documents.get(id)?.title[reply.language] ?? id).join('; ');
}

const label = ({ title, section }: Source, { language }: Reply) => `${title[language]} · ${section}`;

/** A long quote is shown from its beginning; the section says where the rest is. */
const shown = (source: Source, reply: Reply) => ({
  label: shortened(label(source, reply), MAX_SOURCE),
  quote: shortened(source.quote, MAX_QUOTE),
});

function citation(source: Source, reply: Reply): Citation {
  return { name: shortened(label(source, reply), 80), abstract: shortened(source.quote, 160) };
}
