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

function longer(question: Question, a: Dated, b: Dated): string {
  const { language, folded } = question;
  const [longest, shortest] = days(a) >= days(b) ? [a, b] : [b, a];
  const lead = phrases[language].time.longest(
    nameOf(longest, language),
    lengthText(longest.span, 'months', language),
    lengthText(shortest.span, 'months', language),
  );
  const isShort = /\b(kortare|kortast|shorter|shortest)\b/.test(folded);
  const isTrue = (isShort ? shortest : longest) === a;
  return verdict(question, isTrue, lead);
}

/** Which begins or ends first or last, and how far apart that is. */
function bounds(question: Question, a: Dated, b: Dated): string | undefined {
  const { folded, language } = question;
  const isGap = TIME_FORMS.apart.test(folded) || TIME_FORMS.after.test(folded) || TIME_FORMS.first.test(folded);
  if (!isGap && !TIME_FORMS.last.test(folded)) return undefined;
  const begins = TIME_FORMS.starts.test(folded) && !TIME_FORMS.ends.test(folded);
  const isEvent = [a, b].some(({ entity }) => entity.kind !== 'agreement');
  const apart = overlapOf(a.span, b.span) === undefined && (isEvent || !begins);
  if (apart && asksLength(question)) return between(question, a, b);
  const bound = begins ? 'from' : 'to';
  const [first, last] = a.span[bound] <= b.span[bound] ? [a, b] : [b, a];
  if (first.span[bound] === last.span[bound]) {
    return phrases[language].time.sameDay(longDate(first.span[bound], language));
  }
  const asksLast = TIME_FORMS.last.test(folded) || TIME_FORMS.after.test(folded);
  return verdict(question, (asksLast ? last : first) === a, ranked(question, first, last, bound));
}

/** Which begins first or ends last, when, and how long before or after the other. */
function ranked(question: Question, first: Dated, last: Dated, bound: 'from' | 'to'): string {
  const { language } = question;
  const { beginsFirst, endsLast } = phrases[language].time;
  const [days, say]: [Span, typeof endsLast] =
    bound === 'from'
      ? [{ from: first.span.from, to: plusDays(last.span.from, -1) }, beginsFirst]
      : [{ from: plusDays(first.span.to, 1), to: last.span.to }, endsLast];
  const [named, other] = bound === 'from' ? [first, last] : [last, first];
  const [day, otherDay] = [named, other].map(({ span }) => longDate(span[bound], language)) as [string, string];
  return say(nameOf(named, language), day, otherDay, lengthText(days, unitIn(question), language));
}

function verdict({ claim, language }: Question, isTrue: boolean, lead: string): string {
  return claim === 'none' ? lead : `${phrases[language][isTrue ? 'yes' : 'no']} ${lead}`;
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
