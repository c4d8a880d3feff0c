import type { Span } from '../dates.ts';
import type { Question } from '../question.ts';

/**
 * Whether what is claimed of a period is true: a claimed end or start must be the stated one, a claimed day must lie
 * within it. `asOf`: the day that is meant where none is claimed.
 */
export function isClaimTrue({ dates, folded, numbers }: Question, span: Span, asOf: string): boolean {
  const ends =
    /\b(slut(ar|et|ade)?|gar ut|gick ut|gatt ut|loper ut|lopt ut|upphor|upphort|till och med|utgang\w*|ends?|ended|expires?|expired|until|over|forbi)\b/.test(
      folded,
    );
  const starts = /\b(borja\w*|startar|startat|fran och med|trader i kraft|starts?|started|begins?|begun|from)\b/.test(
    folded,
  );
  const days = dates.map(({ span: day }) => day);
  const stillAsked = /\b(fortfarande|annu|still|igang|running|galler|valid|in force|i kraft)\b/.test(folded) && !ends;
  const years = numbers.find((number) => number <= 10);
  if (years !== undefined && /\b(ar|years?)\b/.test(folded) && !stillAsked) return yearsOf(span) === years;
  if (days.length === 0 && ends) return span.to < asOf;
  if (days.length === 0 && starts) return span.from <= asOf;
  if (days.length === 0) return span.from <= asOf && asOf <= span.to;
  if (ends && !stillAsked)
    return days.some(({ from, to }) => from <= span.to && span.to <= to) || hasEnded(folded, days, span);
  if (starts && !stillAsked) return days.some(({ from, to }) => from <= span.from && span.from <= to);
  return days.every(({ from, to }) => span.from <= to && from <= span.to);
}

// --- Internal helpers ---

/** "Har det gått ut i mars 2028?" asks whether the end lies before. */
const hasEnded = (folded: string, days: readonly Span[], span: Span) =>
  /\b(har|hade|has|have|had|will have|forbi|over by|already|redan)\b/.test(folded) &&
  days.every(({ from }) => span.to < from);

const yearsOf = ({ from, to }: Span) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + (to.slice(5) > from.slice(5) ? 1 : 0);
