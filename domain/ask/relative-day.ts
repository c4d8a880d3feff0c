import { plusMonths } from './durations.ts';

/**
 * The day that a folded text tells from another day: "vid årsskiftet", "om två år", "nästa år". Undefined where it tells
 * none.
 */
export function relativeDay(folded: string, from: string): string | undefined {
  if (YEAR_END.test(folded)) return `${from.slice(0, 4)}-12-31`;
  const ahead = AHEAD.exec(folded);
  if (!ahead) return NEXT_YEAR.test(folded) ? plusMonths(from, 12) : undefined;
  const [, number = '', unit = ''] = ahead;
  const units = Number(number) || 1 + SMALL.findIndex((form) => form.test(number));
  return plusMonths(from, /^(ar|year)/.test(unit) ? 12 * units : units);
}

// --- Internal helpers ---

const YEAR_END =
  /\b(nyar|nyaret|nyarsafton|arsskiftet|arets slut|slutet (av|pa) aret|new year|new year's eve|year ?end|end of (the|this) year|julen|christmas)\b(?! 20\d\d)/;
const NEXT_YEAR = /\b(nasta ar|next year)\b/;
const AHEAD =
  /\b(?:om|in) (ett|en|one|a|tva|two|tre|three|fyra|four|fem|five|sex|six|\d+) (ar|years?|manad(?:er)?|months?)\b(?! (?:da|hur))/;
const SMALL = [/^(ett|en|one|a)$/, /^(tva|two)$/, /^(tre|three)$/, /^(fyra|four)$/, /^(fem|five)$/, /^(sex|six)$/];
