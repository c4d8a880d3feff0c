import type { Language } from '../language.ts';
import { monthsOf, type Span } from './dates.ts';

/** The units that a length of time is asked in. */
export type TimeUnit = 'days' | 'weeks' | 'months' | 'years';

/** How many whole units a span of days has, and how many days are left over. */
export function lengthOf(span: Span, unit: TimeUnit): { readonly whole: number; readonly days: number } {
  if (span.to < span.from) return { whole: 0, days: 0 };
  const days = daysOf(span);
  if (unit === 'days') return { whole: days, days: 0 };
  if (unit === 'weeks') return { whole: Math.floor(days / 7), days: days % 7 };
  const months = monthsOf(span);
  const whole = unit === 'months' ? months : Math.floor(months / 12);
  const reached = plusMonths(span.from, unit === 'months' ? whole : whole * 12);
  return { whole, days: daysOf({ from: reached, to: span.to }) };
}

/** The day so many days after another; before it, for a negative number. */
export const plusDays = (iso: string, days: number) =>
  new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

/** The day so many months after another, at latest the last of its month. */
export function plusMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** `31 december 2027` or `31 December 2027`. */
export function longDate(iso: string, language: Language): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}

// --- Internal helpers ---

const DAY = 86_400_000;

/** The number of days of a span, both ends included. */
const daysOf = ({ from, to }: Span) => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
