import type { Entry } from '../bank.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { type Candidate, search } from '../search.ts';
import { answerWith } from './compose.ts';

const YEAR = /\b(ar|aret|helar|arligen|arsbasis|year|yearly|annually|(12|tolv|twelve) (manader|months))\b/;
const HOURS = /\b(hur m.?nga timmar|how many hours)\b/;
const TIMES = /\b(hur m.?nga (moten|ganger|traffar)|how many (meetings|times))\b/;

/** Calculates the times or hours a year out of how often something is and how long it takes; undefined where neither is asked. */
export function answerYearly(
  question: Question,
  mind: Mind,
  fits: (candidate: Candidate) => boolean,
): Reply | undefined {
  const { folded, language } = question;
  const unit = HOURS.test(folded) ? 'hours' : 'times';
  if (!YEAR.test(folded) || !(unit === 'hours' || TIMES.test(folded))) return undefined;
  const found = search(question, mind).find(
    (candidate) => fits(candidate) && yearly(candidate.entry, unit) !== undefined,
  );
  const sum = found && yearly(found.entry, unit);
  if (!found || sum === undefined) return undefined;
  const { fact } = found.entry;
  const { hoursYearly, timesYearly } = phrases[language].sums;
  const lead = unit === 'hours' ? hoursYearly(sum) : timesYearly(sum);
  return answerWith(question, [fact], mind.knowledge, `${lead} ${fact.statement[language]}`);
}

// --- Internal helpers ---

/** The sum as it is shown, if the fact says how often and, for hours, how long. */
function yearly({ fact }: Entry, unit: 'hours' | 'times'): string | undefined {
  if (fact.kind !== 'statement' || !fact.often) return undefined;
  const { per, hours } = fact.often;
  const times = per === 'month' ? fact.often.times * 12 : fact.often.times;
  if (unit === 'times') return String(times);
  return hours === undefined ? undefined : `${times} × ${hours} = ${times * hours}`;
}
