import { type Entity, PARTY_KINDS } from '../facts.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { MOST_PARTS } from './compose.ts';

const DISTRIBUTED: ReadonlySet<string> = new Set(['party', 'body', 'agreement', 'document']);

/** Of several of a kind ("X respektive Y"), where no fact is about all of them, each is answered for itself. */
export function answerEach(question: Question, answer: (question: Question) => Reply): Reply | undefined {
  const kinds = Map.groupBy(question.named, ({ kind }) => (PARTY_KINDS.has(kind) ? 'party' : kind));
  const [, same = []] = [...kinds].find(([kind, all]) => DISTRIBUTED.has(kind) && all.length > 1) ?? [];
  if (same.length > MOST_PARTS) return undefined;
  const replies = same.map((entity) =>
    answer(
      without(
        question,
        same.filter((other) => other !== entity),
      ),
    ),
  );
  const [first, ...rest] = replies;
  if (!first || replies.some(({ outcome }) => outcome !== 'answer')) return undefined;
  return { ...first, parts: [first.parts[0], ...rest.flatMap(({ parts }) => parts)] };
}

// --- Internal helpers ---

/** The question without those whom it names. */
export function without(question: Question, entities: readonly Entity[]): Question {
  const gone = question.mentions.filter(({ entity }) => entities.includes(entity));
  return {
    ...question,
    named: question.named.filter((entity) => !entities.includes(entity)),
    mentions: question.mentions.filter((mention) => !gone.includes(mention)),
    terms: question.terms.filter(({ at, names }) => !(names && gone.some(({ from }) => from === at))),
  };
}
