import { z } from 'zod';
import type { Language } from '../language.ts';
import { answer } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import { indexNames, type Names } from './names.ts';
import { type Question, understand } from './question.ts';
import type { Reply } from './reply.ts';

/** What a conversation was last about, as it is stored. */
const frameForm = z.object({ ask: z.enum(['amount', 'period', 'parties']).optional(), named: z.array(z.string()) });

export interface Asked {
  readonly reply: Reply;
  /** What to remember for a follow-up: JSON for `Thread.frame`. */
  readonly frame: string;
}

export interface Circumstances {
  /** The client's language, where the question does not tell. */
  readonly language: Language;
  /** The frame of the question before this one, if there is one. */
  readonly frame?: string | undefined;
}

/**
 * Answers a question from the knowledge. Deterministic: the same question, frame and knowledge give the same reply.
 * What a follow-up leaves out ("och för Sala då?") is taken from the frame.
 */
export function ask(text: string, knowledge: Knowledge, { language, frame }: Circumstances): Asked {
  const question = completed(understand(text, namesOf(knowledge), language), frame, knowledge);
  const kept = { ask: question.ask, named: question.named.map(({ id }) => id) };
  return { reply: answer(question, knowledge), frame: JSON.stringify(kept) };
}

// --- Internal helpers ---

const indexes = new WeakMap<Knowledge, Names>();

function namesOf(knowledge: Knowledge): Names {
  const known = indexes.get(knowledge);
  if (known) return known;
  const names = indexNames(knowledge.entities.values());
  indexes.set(knowledge, names);
  return names;
}

/** A question that names somebody but does not say what it asks for, or the reverse, goes on from the one before. */
function completed(question: Question, frame: string | undefined, knowledge: Knowledge): Question {
  if (frame === undefined) return question;
  const before = frameForm.parse(JSON.parse(frame));
  const earlier = before.named.flatMap((id) => knowledge.entities.get(id) ?? []);
  if (question.ask === undefined && question.named.length > 0) {
    const agreements = earlier.filter(({ kind }) => kind === 'agreement');
    return { ...question, ask: before.ask, named: [...question.named, ...agreements] };
  }
  return question.ask !== undefined && question.named.length === 0 ? { ...question, named: earlier } : question;
}
