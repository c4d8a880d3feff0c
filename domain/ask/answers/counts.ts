import { LANGUAGES } from '../../language.ts';
import type { Entry } from '../bank.ts';
import type { KnownFact } from '../knowledge.ts';
import type { Mind } from '../mind.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { type Candidate, search } from '../search.ts';
import type { Term } from '../terms.ts';
import { wordsOf } from '../words.ts';
import { answerWith } from './compose.ts';
import { answerCountSum } from './count-sums.ts';

export type Statement = Extract<KnownFact, { kind: 'statement' }>;
export type Count = Statement['counts'][number];

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
  const found = search(question, mind.bank).filter(
    (candidate) => fits(candidate) && countsIn(candidate.entry, counted, mind).length > 0,
  );
  const [best] = found;
  return best && answerWith(question, [best.entry.fact], mind.knowledge);
}

/** The numbers of a fact that count what is asked for. */
export function countsIn(
  { fact }: Pick<Entry, 'fact'>,
  counted: Pick<Term, 'features'>,
  { terms }: Pick<Mind, 'terms'>,
): Count[] {
  if (fact.kind !== 'statement') return [];
  const counts = (noun: string) =>
    wordsOf(noun).some(({ folded }) =>
      LANGUAGES.some((language) => !terms.featuresOf(folded, language).isDisjointFrom(counted.features)),
    );
  return fact.counts.filter(({ of }) => [...of.sv, ...of.en].some(counts));
}
