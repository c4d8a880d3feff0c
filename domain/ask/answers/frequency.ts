import type { Entry } from '../bank.ts';
import { monthsOf } from '../dates.ts';
import { spanOfPeriod, validityOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { type Candidate, search } from '../search.ts';
import { FORMS, yearsIn } from './calculation-forms.ts';
import { answerWith } from './compose.ts';

const YEAR = /\b(ar|aret|helar|arligen|arsbasis|year|yearly|annually|(12|tolv|twelve) (manader|months))\b/;
const HOURS = /\b(hur m.?nga timmar|how many hours)\b/;
const TIMES =
  /\b(hur m.?nga (\w+ )?(moten|ganger|traffar|dialoger|samtal|tillfallen)|how many (\w+ )?(meetings|times|dialogues|talks|occasions))\b/;
const HALF_YEAR = /\b(halvar(et)?|half a year|half-year|six months|sex manader)\b/;

/** Calculates the times or hours in a year or a longer time out of how often something is and how long it takes. */
export function answerYearly(
  question: Question,
  mind: Mind,
  fits: (candidate: Candidate) => boolean,
): Reply | undefined {
  const { folded, language } = question;
  const unit = HOURS.test(folded) ? 'hours' : 'times';
  const years = yearsOf(question, mind);
  if (years === undefined || !(unit === 'hours' || TIMES.test(folded))) return undefined;
  const found = search(question, mind).find(
    (candidate) => fits(candidate) && sumOver(candidate.entry, unit, years) !== undefined,
  );
  const sum = found && sumOver(found.entry, unit, years);
  if (!found || sum === undefined) return undefined;
  const { fact } = found.entry;
  const { sums } = phrases[language];
  const lead = years === 1 ? sums.yearly[unit](sum) : sums.overTime[unit](sum);
  return answerWith(question, [fact], mind.knowledge, `${lead} ${fact.statement[language]}`);
}

// --- Internal helpers ---

const WHOLE = /\b(hela|whole|entire|full)\b/;

/** Over how many years it is asked: a half, one, so many as are said, or the whole time of the agreement. */
function yearsOf(question: Question, { knowledge }: Mind): number | undefined {
  const { folded, named } = question;
  if (HALF_YEAR.test(folded)) return 0.5;
  const said = yearsIn(question);
  if (said !== undefined) return said;
  const agreements = named.filter(({ kind }) => kind === 'agreement');
  const period =
    (FORMS.overPeriod.test(folded) || WHOLE.test(folded)) &&
    agreements[0] &&
    validityOf(agreements[0].id, knowledge)?.period;
  if (period) return monthsOf(spanOfPeriod(period)) / 12;
  return YEAR.test(folded) ? 1 : undefined;
}

/** The sum as it is shown, if the fact says how often and, for hours, how long. */
function sumOver({ fact }: Entry, unit: 'hours' | 'times', years: number): string | undefined {
  if (fact.kind !== 'statement' || !fact.often) return undefined;
  const { per, hours } = fact.often;
  const yearly = per === 'month' ? fact.often.times * 12 : fact.often.times;
  const times = yearly * years;
  if (!Number.isInteger(times)) return undefined;
  if (unit === 'times') return years === 1 ? String(times) : `${yearly} × ${years} = ${times}`;
  return hours === undefined ? undefined : `${times} × ${hours} = ${times * hours}`;
}
