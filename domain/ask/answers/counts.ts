import { countsIn } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { type Candidate, search } from '../search.ts';
import { answerWith } from './compose.ts';
import { answerCountSum } from './count-sums.ts';

/** Answers how many there are of something, only from facts that count just that; undefined where none does. */
export function answerCount(
  question: Question,
  mind: Mind,
  fits: (candidate: Candidate) => boolean,
): Reply | undefined {
  const { counted } = question;
  const unclear = question.unnamed.includes('body') && question.named.length === 0;
  if (!question.slots.includes('count') || !counted || unclear) return undefined;
  const sum = answerCountSum(question, mind);
  if (sum) return sum;
  const found = search(question, mind).filter(
    (candidate) => fits(candidate) && countsIn(candidate.entry, counted, mind).length > 0,
  );
  const [best] = found;
  return best && answerWith(question, [best.entry.fact], mind.knowledge);
}
