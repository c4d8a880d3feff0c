import type { Span } from '../dates.ts';
import type { Question } from '../question.ts';

/**
 * Whether what is claimed of a period is true: a claimed end or start must be the stated one, a claimed day must lie
 * within it. `asOf`: the day that is meant where none is claimed.
 */
export function isClaimTrue({ dates, folded, numbers }: Question, span: Span, asOf: string): boolean {
  const ends =
    /\b(slut(ar|et|ade)?|gar ut|gick ut|gatt ut|loper ut|lopt ut|upphor|upphort|till och med|fram till|till 20\d\d|utgang\w*|ends?|ended|expires?|expired|until|over|forbi)\b/.test(
      folded,
    );
  const starts =
    /\b(borja\w*|startar|startat|fran och med|trader i kraft|tradde i kraft|inleds?|starts?|started|begins?|begun|from|takes? effect|took effect|com(es?|ing) into (force|effect)|enters? into force)\b/.test(
      folded,
    );
  const days = dates.map(({ span: day }) => day);
  const stillAsked =
    /\b(fortfarande|annu|still|igang|running|galler|valid|(?<!into |enters? )in force|(?<!trader |tradde )i kraft)\b/.test(
      folded,
    ) && !ends;
  const years = stillAsked ? undefined : yearsClaimed({ folded, numbers });
  if (years !== undefined && (yearsOf(span) !== years || days.length === 0)) return yearsOf(span) === years;
  return days.length === 0
    ? isTrueOn(asOf, span, { ends, starts })
    : isTrueOf(days, span, { ends: ends && !stillAsked, starts: starts && !stillAsked, folded });
}

// --- Internal helpers ---

interface Bounds {
  readonly ends: boolean;
  readonly starts: boolean;
}

/** Whether it has ended, has begun or holds on a day. */
function isTrueOn(day: string, span: Span, { ends, starts }: Bounds): boolean {
  if (ends) return span.to < day;
  return span.from <= day && (starts || day <= span.to);
}

/** Whether it ends, begins or holds on the days that are claimed. */
function isTrueOf(days: readonly Span[], span: Span, { ends, starts, folded }: Bounds & { folded: string }): boolean {
  if (ends) return days.some(({ from, to }) => from <= span.to && span.to <= to) || hasEnded(folded, days, span);
  if (starts) return days.some(({ from, to }) => from <= span.from && span.from <= to);
  return days.every(({ from, to }) => span.from <= to && from <= span.to);
}

/** How many years something is claimed to last. */
const yearsClaimed = ({ folded, numbers }: Pick<Question, 'folded' | 'numbers'>) =>
  /\b(ar|years?)\b/.test(folded) ? numbers.find((number) => number <= 10) : undefined;

/** "Har det gått ut i mars 2028?" asks whether the end lies before. */
const hasEnded = (folded: string, days: readonly Span[], span: Span) =>
  /\b(har|hade|has|have|had|will have|forbi|over by|already|redan)\b/.test(folded) &&
  days.every(({ from }) => span.to < from);

const yearsOf = ({ from, to }: Span) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + (to.slice(5) > from.slice(5) ? 1 : 0);
