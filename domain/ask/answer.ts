import { answerCount } from './answers/counts.ts';
import { answerDiffering } from './answers/differing.ts';
import { answerFromFacts } from './answers/facts.ts';
import { answerYearly } from './answers/frequency.ts';
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

/** Answers one question: typed rows first (money, time, numbers), since those are never guessed; then the facts. */
export function answer(question: Question, mind: Mind, today: string): Reply {
  const fits = (candidate: Candidate) => obstaclesTo(candidate, question, mind).every(({ kind }) => kind === 'slot');
  return (
    answerSmalltalk(question, mind) ??
    answerNext(question, mind, today) ??
    answerDiffering(question, mind) ??
    answerMoney(question, mind, today) ??
    answerPeriod(question, mind, today) ??
    answerPlace(question, mind) ??
    answerYearly(question, mind, fits) ??
    answerCount(question, mind, fits) ??
    answerFromFacts(question, mind)
  );
}
