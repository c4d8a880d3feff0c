import { z } from 'zod';
import type { Answered } from './answer.ts';
import { readingsOf } from './follow-up.ts';
import type { Mind } from './mind.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';

/** What a conversation was last about, as it is stored. */
export const frameForm = z.object({
  text: z.string(),
  named: z.array(z.string()),
  /** The documents that it was answered out of. */
  documents: z.array(z.string()).default([]),
  /** The text of the question before that one. */
  earlier: z.string().optional(),
});

export type Frame = z.output<typeof frameForm>;

/** How much of a question's text is kept, from its end, in characters. */
const LONGEST_KEPT = 300;

/** What to remember of a question for the one after it. */
export function frameOf({ question, reply }: Continued, before: Frame | undefined): Frame {
  const { text, named } = question;
  const documents = [...new Set(reply.parts.flatMap(({ sources }) => sources.map(({ document }) => document)))];
  const frame = { text: text.slice(-LONGEST_KEPT), named: named.map(({ id }) => id), documents };
  return before ? { ...frame, earlier: before.text } : frame;
}

export interface Continued {
  readonly question: Question;
  readonly reply: Reply;
}

/** Answers a question in the light of the one before it: the reading that is answered best is taken. */
export function continued(
  question: Question,
  before: Frame | undefined,
  mind: Mind,
  answer: (question: Question) => Answered,
): Continued {
  const plain = { question, ...answer(question) };
  if (!before || question.words.length === 0 || plain.reply.outcome === 'smalltalk') return plain;
  const readings = readingsOf(question, before, mind);
  const answered = readings.map((reading) => ({ question: reading, ...answer(reading) }));
  const told = answered.filter(({ reply }) => TELLING.has(reply.outcome) || isSettled(reply));
  const [first] = answered;
  if (!first) throw new Error('There is always a reading');
  const sure = told.find(({ trust }) => trust >= SURE);
  const there = answered.filter((one) => (told.includes(one) || one.trust >= LIKELY) && stays(one.reply, before));
  there.sort((a, b) => b.trust - a.trust);
  return sure ?? there[0] ?? first;
}

// --- Internal helpers ---

const TELLING: ReadonlySet<Reply['outcome']> = new Set(['answer', 'smalltalk']);

const isSettled = (reply: Reply) => reply.outcome === 'notStated' && reply.settled === true;

/** A reading that is trusted so much is taken before likelier ones are looked at. */
const SURE = 0.6;
/** One that is trusted so much is taken before less likely ones, though it has no answer. */
const LIKELY = 0.25;

/** An answer that is less than sure is at least out of the documents that were talked of. */
function stays(reply: Reply, { documents }: Frame): boolean {
  const sources = reply.parts.flatMap(({ sources }) => sources);
  return documents.length === 0 || sources.length === 0 || sources.some(({ document }) => documents.includes(document));
}
