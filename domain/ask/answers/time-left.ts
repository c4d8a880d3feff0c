import type { Language } from '../../language.ts';
import type { Span } from '../dates.ts';
import { lengthOf, longDate, plusDays, type TimeUnit } from '../durations.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { answerWith } from './compose.ts';
import type { Dated } from './dated.ts';
import { asksLength, TIME_FORMS, unitIn } from './time-forms.ts';

/** A length as it is told: "31 månader (2 år och 7 månader)". */
export function lengthText(span: Span, unit: TimeUnit | undefined, language: Language): string {
  const { units } = phrases[language].time;
  const { and } = phrases[language].time;
  const months = lengthOf(span, 'months');
  const said = (number: number, name: TimeUnit) => (number === 0 ? [] : [units[name](number)]);
  const inYears = [
    ...said(Math.floor(months.whole / 12), 'years'),
    ...said(months.whole % 12, 'months'),
    ...said(months.days, 'days'),
  ];
  if (unit === 'years') return inYears.join(and);
  if (unit === 'days') return units.days(lengthOf(span, 'days').whole);
  const exact = lengthOf(span, unit ?? 'months');
  const told = [units[unit ?? 'months'](exact.whole), ...said(exact.days, 'days')].join(and);
  return unit !== 'weeks' && months.whole > 12 ? `${told} (${inYears.join(and)})` : told;
}

/** How long it is from a day until something ends, or begins. */
export function answerLeft(question: Question, dated: Dated, asOf: string, mind: Mind): Reply | undefined {
  const { language, folded } = question;
  if (!TIME_FORMS.left.test(folded) || !asksLength(question)) return undefined;
  const { time } = phrases[language];
  const until = untilOf(question, dated, asOf);
  const told = dated.fact.statement[language];
  const say = (lead: string) => answerWith(question, [dated.fact], mind.knowledge, `${lead} ${told}`);
  if (until < asOf) return say(time.noneLeft(longDate(asOf, language)));
  const begins = until < dated.span.from;
  const from = !begins && dated.entity.kind === 'agreement' && asOf < dated.span.from ? dated.span.from : asOf;
  const length = lengthText({ from, to: until }, unitIn(question), language);
  return say(time.left(length, longDate(from, language), longDate(until, language)));
}

/** How long something has lasted on a day, or how long ago it was, and how large a part of it that is. */
export function answerElapsed(question: Question, dated: Dated, asOf: string, mind: Mind): Reply | undefined {
  const { language, folded } = question;
  const asks = TIME_FORMS.elapsed.test(folded) && (asksLength(question) || TIME_FORMS.share.test(folded));
  if (!asks || dated.isDeadline) return undefined;
  const { time } = phrases[language];
  const told = dated.fact.statement[language];
  const say = (lead: string) => answerWith(question, [dated.fact], mind.knowledge, `${lead} ${told}`);
  if (asOf < dated.span.from) return say(time.notBegun(longDate(asOf, language)));
  const ongoing = asOf <= dated.span.to;
  const span = { from: ongoing ? dated.span.from : dated.span.to, to: plusDays(asOf, -1) };
  const length = lengthText(span, unitIn(question), language);
  if (!ongoing) return say(time.ago(length, longDate(asOf, language)));
  const part = Math.round((100 * lengthOf(span, 'days').whole) / lengthOf(dated.span, 'days').whole);
  return say(time.elapsed(length, longDate(asOf, language), part));
}

/** Whether the time for something is over on a day; whether it is done is not stated. */
export function answerLate(question: Question, dated: Dated, asOf: string, mind: Mind): Reply | undefined {
  const { language, folded } = question;
  if (!TIME_FORMS.late.test(folded)) return undefined;
  const { time, yes, no } = phrases[language];
  const isOver = dated.span.to < asOf;
  const lead = isOver ? time.isOver : time.isOpen;
  const text = `${isOver ? yes : no} ${lead(longDate(dated.span.to, language), longDate(asOf, language))} ${dated.fact.statement[language]}`;
  return answerWith(question, [dated.fact], mind.knowledge, text);
}

// --- Internal helpers ---

/** Until when: until it begins, where that is asked or only lies ahead; or else until it ends. */
function untilOf({ folded }: Question, { span, entity, isDeadline }: Dated, asOf: string): string {
  const begins = TIME_FORMS.starts.test(folded) && !TIME_FORMS.ends.test(folded);
  const ahead = entity.kind !== 'agreement' && !isDeadline && asOf < span.from;
  return (begins && !isDeadline) || ahead ? plusDays(span.from, -1) : span.to;
}
