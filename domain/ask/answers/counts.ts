import type { Knowledge } from '../knowledge.ts';
import { countsIn, type Statement } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { type Candidate, search } from '../search.ts';
import { answerWith } from './compose.ts';

type Count = Statement['counts'][number];

const ALTOGETHER = /\b(sammanlagt|totalt|tillsammans|ihop|sammantaget|altogether|in total|total|combined|all told)\b/;

/** Answers how many there are of something, only from facts that count just that; undefined where none does. */
export function answerCount(
  question: Question,
  mind: Mind,
  fits: (candidate: Candidate) => boolean,
): Reply | undefined {
  const { counted } = question;
  const unclear = question.unnamed.includes('body') && question.named.length === 0;
  if (!question.slots.includes('count') || !counted || unclear) return undefined;
  const found = search(question, mind)
    .filter((candidate) => fits(candidate))
    .flatMap((candidate) => countsIn(candidate.entry, counted, mind).map((count) => ({ candidate, count })));
  const [best] = found;
  if (!best) return undefined;
  const { fact } = best.candidate.entry;
  if (ALTOGETHER.test(question.folded) && best.count.body) return together(question, best.count, mind);
  return answerWith(question, [fact], mind.knowledge);
}

// --- Internal helpers ---

/** All seats in each body that is named, shown as a sum. */
function together(question: Question, { body }: Count, { knowledge }: Mind): Reply {
  const { language } = question;
  const named = question.named.filter(({ kind }) => kind === 'body').map(({ id }) => id);
  const bodies = named.length > 0 ? named : [body ?? ''];
  const facts = bodies.map((id) => seatsOf(id, knowledge));
  const lines = facts.map(({ seats, fact }) => {
    const total = seats.reduce((sum, { number }) => sum + number, 0);
    const sum = `${seats.map(({ number }) => number).join(' + ')} = ${total}`;
    return `${sum}. ${fact?.statement[language] ?? ''}`;
  });
  const used = facts.flatMap(({ fact }) => fact ?? []);
  return answerWith(question, used, knowledge, lines.join('\n\n'));
}

function seatsOf(body: string, { facts }: Knowledge): { fact: Statement | undefined; seats: readonly Count[] } {
  const counting = facts.filter(
    (fact): fact is Statement =>
      fact.kind === 'statement' && fact.counts.filter((count) => count.body === body && count.party).length > 1,
  );
  const [fact] = counting;
  const seats = (fact?.counts ?? []).filter((count) => count.body === body && count.party !== undefined);
  return { fact, seats };
}
