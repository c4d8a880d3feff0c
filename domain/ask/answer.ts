import { answerCountShare } from './answers/count-shares.ts';
import { answerCount } from './answers/counts.ts';
import { answerDiffering } from './answers/differing.ts';
import { answerFromFacts, answerSameClaim } from './answers/facts.ts';
import { answerYearly } from './answers/frequency.ts';
import { answerMembership } from './answers/membership.ts';
import { answerMoney } from './answers/money.ts';
import { answerPlace } from './answers/ordinals.ts';
import { answerPeriod } from './answers/periods.ts';
import { answerSmalltalk } from './answers/smalltalk.ts';
import { answerNext } from './answers/timeline.ts';
import { obstaclesTo } from './gates.ts';
import type { Mind } from './mind.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';
import type { Candidate } from './search.ts';

/** How much of a question a fact must explain for a number in it to be the one asked for. */
const EXPLAINED = 0.66;

/** A number of the right thing may be another's number. */
const COUNTED = 0.55;

/** A reply, and how likely it is that just this was asked: 1 where typed rows tell. */
export interface Answered {
  readonly reply: Reply;
  readonly trust: number;
}

/** Answers one question: typed rows first (money, time, numbers), since those are never guessed; then the facts. */
export function answer(question: Question, mind: Mind, today: string): Answered {
  const fits = ({ entry, evidence }: Candidate) =>
    evidence.coverage >= EXPLAINED && obstaclesTo(entry, question, mind).every(({ kind }) => kind === 'slot');
  const claimed = answerSameClaim(question, mind);
  if (claimed) return { reply: claimed, trust: 1 };
  const typed =
    answerSmalltalk(question, mind) ??
    answerNext(question, mind, today) ??
    answerDiffering(question, mind) ??
    answerCountShare(question, mind) ??
    answerMoney(question, mind, today) ??
    answerPeriod(question, mind, today) ??
    answerPlace(question, mind) ??
    answerMembership(question, mind);
  if (typed) return { reply: typed, trust: 1 };
  const counted = answerYearly(question, mind, fits) ?? answerCount(question, mind, fits);
  return counted ? { reply: counted, trust: COUNTED } : answerFromFacts(question, mind);
}
