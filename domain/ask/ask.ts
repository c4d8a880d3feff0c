import type { Language } from '../language.ts';
import { answer } from './answer.ts';
import { LONGEST, MOST_PARTS, shortened } from './answers/compose.ts';
import type { Knowledge } from './knowledge.ts';
import { createMind, type Mind } from './mind.ts';
import { understand } from './question.ts';
import type { Part, Reply } from './reply.ts';
import { splitQuestion } from './split.ts';
import { continued, type Frame, frameForm, frameOf } from './thread.ts';

/** How much of a text is read, from its beginning, in characters: no question is longer. */
const LONGEST_READ = 2000;

export interface Asked {
  readonly reply: Reply;
  /** What to remember for a follow-up: JSON for `Thread.frame`. */
  readonly frame: string;
}

export interface Circumstances {
  /** The client's language, where the question does not tell. */
  readonly language: Language;
  /** The day it is asked, as an ISO date. */
  readonly today: string;
  /** The frame of the question before this one, if there is one. */
  readonly frame?: string | undefined;
}

/**
 * Answers a question from the knowledge. Deterministic: the same question, frame, day and knowledge give the same reply.
 * A compound question gets an answer to each part; what a follow-up leaves out is taken from the frame.
 */
export function ask(text: string, knowledge: Knowledge, { language, today, frame }: Circumstances): Asked {
  const mind = mindOf(knowledge);
  const before = readFrame(frame);
  const parts = splitQuestion(understand(text.slice(0, LONGEST_READ), mind, language), mind);
  const answered = parts.map((part) => continued(part, before, mind, (question) => answer(question, mind, today)));
  const [first, ...rest] = answered;
  if (!first) throw new Error('A question has at least one part');
  const last = answered.at(-1) ?? first;
  const reply = rest.length === 0 ? first.reply : joinedReplies([first.reply, ...rest.map(({ reply }) => reply)]);
  const kept = last.reply.outcome === 'smalltalk' ? before : frameOf(last, before);
  return { reply, frame: JSON.stringify(kept ?? {}) };
}

// --- Internal helpers ---

const minds = new WeakMap<Knowledge, Mind>();

/** Made at the first question, or before it by `prepare`. */
export function mindOf(knowledge: Knowledge): Mind {
  const known = minds.get(knowledge);
  if (known) return known;
  const mind = createMind(knowledge);
  minds.set(knowledge, mind);
  return mind;
}

/** Makes the knowledge ready, so that the first question is not slow. */
export function prepare(knowledge: Knowledge): void {
  mindOf(knowledge);
}

function readFrame(frame: string | undefined): Frame | undefined {
  if (frame === undefined) return undefined;
  const read = frameForm.safeParse(JSON.parse(frame));
  return read.success ? read.data : undefined;
}

const withText = (part: Part, longest: number): Part => ({ ...part, text: shortened(part.text, longest) });

/** The parts of a compound question, each answered: an answer if any of them is. */
function joinedReplies(replies: readonly [Reply, ...Reply[]]): Reply {
  const answers = replies.filter(({ outcome }) => outcome === 'answer');
  const lead = answers[0] ?? replies[0];
  const parts = replies.flatMap(({ parts }) => parts) as [Part, ...Part[]];
  const distinct = parts.filter(({ text }, at) => parts.findIndex((other) => other.text === text) === at);
  const [first = lead.parts[0], ...rest] = distinct.slice(0, MOST_PARTS);
  const longest = Math.floor(LONGEST / (rest.length + 1));
  return { ...lead, parts: [withText(first, longest), ...rest.map((part) => withText(part, longest))] };
}
