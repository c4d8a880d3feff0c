import { monthsOf, overlapOf, type Span } from '../dates.ts';
import { lengthOf, longDate, plusDays } from '../durations.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { answerWith } from './compose.ts';
import { type Dated, nameOf } from './dated.ts';
import { asksLength, TIME_FORMS, unitIn } from './time-forms.ts';
import { lengthText } from './time-left.ts';

/** Compares two times: when both hold, which begins or ends first or last, how far apart they are, which is longer. */
export function answerCompared(question: Question, dated: readonly Dated[], mind: Mind): Reply | undefined {
  const [a, b] = dated;
  if (!a || !b) return undefined;
  const { folded } = question;
  const lead =
    (TIME_FORMS.both.test(folded) && overlap(question, a, b)) ||
    (TIME_FORMS.longer.test(folded) && longer(question, a, b)) ||
    bounds(question, a, b);
  if (!lead) return undefined;
  const told = [a, b].map(({ fact }) => fact.statement[question.language]).join(' ');
  return answerWith(question, [a.fact, b.fact], mind.knowledge, `${lead} ${told}`);
}

// --- Internal helpers ---

function overlap({ language }: Question, a: Dated, b: Dated): string {
  const shared = overlapOf(a.span, b.span);
  const { neverTogether, bothValid } = phrases[language];
  return shared ? bothValid(shared.from, shared.to, monthsOf(shared)) : neverTogether;
}

function longer({ language, claim, folded }: Question, a: Dated, b: Dated): string {
  const [longest, shortest] = days(a) >= days(b) ? [a, b] : [b, a];
  const { yes, no, time } = phrases[language];
  const lead = time.longest(
    nameOf(longest, language),
    lengthText(longest.span, 'months', language),
    lengthText(shortest.span, 'months', language),
  );
  const isShort = /\b(kortare|kortast|shorter|shortest)\b/.test(folded);
  const isTrue = (isShort ? shortest : longest) === a;
  return claim === 'none' ? lead : `${isTrue ? yes : no} ${lead}`;
}

/** Which begins or ends first or last, and how far apart that is. */
function bounds(question: Question, a: Dated, b: Dated): string | undefined {
  const { folded, language, claim } = question;
  const { time, yes, no } = phrases[language];
  const isGap =
    TIME_FORMS.apart.test(folded) ||
    TIME_FORMS.after.test(folded) ||
    /\b(mellan|between|innan|fore|before)\b/.test(folded);
  const asksWhich = TIME_FORMS.first.test(folded) || TIME_FORMS.last.test(folded);
  if (!isGap && !asksWhich) return undefined;
  const begins = TIME_FORMS.starts.test(folded) && !TIME_FORMS.ends.test(folded);
  const apart = overlapOf(a.span, b.span) === undefined && !begins;
  if (apart && asksLength(question)) return between(question, a, b);
  const bound = begins ? 'from' : 'to';
  const [first, last] = a.span[bound] <= b.span[bound] ? [a, b] : [b, a];
  if (first.span[bound] === last.span[bound]) return time.sameDay(longDate(first.span[bound], language));
  const span: Span = begins
    ? { from: first.span.from, to: plusDays(last.span.from, -1) }
    : { from: plusDays(first.span.to, 1), to: last.span.to };
  const length = lengthText(span, unitIn(question), language);
  const say = begins ? time.beginsFirst : time.endsLast;
  const [named, other] = begins ? [first, last] : [last, first];
  const lead = say(
    nameOf(named, language),
    longDate(named.span[bound], language),
    longDate(other.span[bound], language),
    length,
  );
  if (claim === 'none') return lead;
  const isTrue = (TIME_FORMS.last.test(folded) || TIME_FORMS.after.test(folded) ? last : first) === a;
  return `${isTrue ? yes : no} ${lead}`;
}

/** The time between two that do not overlap: from the end of the one to the beginning of the other. */
function between(question: Question, a: Dated, b: Dated): string {
  const { language } = question;
  const [first, last] = a.span.to < b.span.from ? [a, b] : [b, a];
  const gap = { from: plusDays(first.span.to, 1), to: plusDays(last.span.from, -1) };
  const length = gap.to < gap.from ? phrases[language].time.units.days(0) : lengthText(gap, unitIn(question), language);
  return phrases[language].time.between(longDate(first.span.to, language), longDate(last.span.from, language), length);
}

const days = ({ span }: Dated) => lengthOf(span, 'days').whole;
