import { fold } from './words.ts';

/** A span of days, both included, as ISO dates: `2028-03-01` to `2028-03-31` for March 2028. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days that a date of a fact covers: `2025-10-01`, `2025-10`, `2026`, `2025-autumn`, `2025-late-autumn`. */
export function spanOf(when: string): Span {
  const [year = '', ...rest] = when.split('-');
  const part = rest.join('-');
  const season = SEASONS[part];
  if (season) return { from: `${year}-${season.from}`, to: `${year}-${season.to}` };
  if (part === '') return { from: `${year}-01-01`, to: `${year}-12-31` };
  return rest.length === 1 ? monthOf(Number(year), Number(part)) : { from: when, to: when };
}

/** Where the dates stand in a question, so that their numbers are not taken for anything else. */
export interface DateMention {
  readonly span: Span;
  /** Character offsets in the folded text. */
  readonly from: number;
  readonly to: number;
}

/** The dates in a text, in Swedish or English: `2028-03-15`, `15 mars 2028`, `March 2028`, `hösten 2025`, `2028`. */
export function datesIn(text: string): DateMention[] {
  const folded = fold(text);
  const found: DateMention[] = [];
  if (!ANY_YEAR.test(folded)) return found;
  for (const [pattern, read] of FORMS) {
    for (const match of folded.matchAll(pattern)) {
      const mention = { from: match.index, to: match.index + match[0].length };
      const span = read(match.groups ?? {});
      if (span && !found.some((other) => other.from < mention.to && mention.from < other.to))
        found.push({ span, ...mention });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The days that both spans share; undefined where they do not overlap. */
export function overlapOf(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

/** The length of a span in whole months: 2025-10-01 to 2028-09-30 is 36. */
export function monthsOf({ from, to }: Span): number {
  const [year, month, day] = parts(dayAfter(to));
  const [fromYear, fromMonth, fromDay] = parts(from);
  return (year - fromYear) * 12 + (month - fromMonth) - (day < fromDay ? 1 : 0);
}

// --- Internal helpers ---

const SEASONS: Readonly<Record<string, { from: string; to: string }>> = {
  winter: { from: '01-01', to: '02-28' },
  spring: { from: '03-01', to: '05-31' },
  summer: { from: '06-01', to: '08-31' },
  autumn: { from: '09-01', to: '11-30' },
  'late-autumn': { from: '11-01', to: '11-30' },
};

const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^mar/,
  /^apr/,
  /^ma[jy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^de[cs]/,
];
const MONTH = String.raw`(?<month>jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|apr(?:il)?|maj|may|juni|june|juli|july|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const YEAR = String.raw`(?<year>20\d\d)`;
/** Every form has a year. */
const ANY_YEAR = /20\d\d/;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|:?e|:a)?`;
const SEASON = `(?<season>senhosten|sen host|late autumn|hosten|host|autumn|fall|varen|var|spring|sommaren|sommar|summer|vintern|vinter|winter)`;

const ORDINALS: readonly RegExp[] = [/^(forsta|first)/, /^(andra|second)/, /^(tredje|third)/, /^(fjarde|fourth)/];
const QUARTER = `(?<quarter>q[1-4]|(?:forsta|andra|tredje|fjarde|first|second|third|fourth)(?= kvartal| quarter))`;

type Groups = Readonly<Record<string, string | undefined>>;

/** From the most exact to the least: a looser form does not take words of an exact one. */
const FORMS: readonly (readonly [RegExp, (groups: Groups) => Span | undefined])[] = [
  [new RegExp(String.raw`\b(?:slutet|utgangen|end|close) (?:av|of) (?:ar(?:et)? |the year )?${YEAR}\b`, 'g'), lastDay],
  [new RegExp(String.raw`\b(?:nyarsafton(?:en)?|new year's eve)\s+${YEAR}\b`, 'g'), lastDay],
  [
    new RegExp(String.raw`\b(?:julafton(?:en)?|julen|jul|christmas(?: eve)?)\s+${YEAR}\b`, 'g'),
    ({ year = '' }) => spanOf(`${year}-12-24`),
  ],
  [
    new RegExp(String.raw`\b(?:nyarsdagen|new year's day)\s+${YEAR}\b`, 'g'),
    ({ year = '' }) => spanOf(`${year}-01-01`),
  ],
  [new RegExp(String.raw`\barsskiftet\s+${YEAR}\s*[-–/]\s*(?:20)?\d\d\b`, 'g'), lastDay],
  [new RegExp(String.raw`\b(?:arsskiftet|nyaret|the turn of)\s+${YEAR}\b`, 'g'), lastDay],
  [new RegExp(String.raw`\bhalvarsskiftet\s+${YEAR}\b`, 'g'), ({ year = '' }) => spanOf(`${year}-06-30`)],
  [new RegExp(String.raw`\b${QUARTER}(?: kvartalet| quarter)?(?: av| of)?\s+${YEAR}\b`, 'g'), quarterIn],
  [new RegExp(String.raw`\b${YEAR}-(?<month>\d\d)-(?<day>\d\d)\b`, 'g'), dayOf],
  [new RegExp(String.raw`\b(?:den )?${DAY}\s+(?:of )?${MONTH},?\s+${YEAR}\b`, 'g'), dayOf],
  [new RegExp(String.raw`\b${MONTH}\s+(?:the )?${DAY},?\s+${YEAR}\b`, 'g'), dayOf],
  [new RegExp(String.raw`\b(?<day>\d{1,2})/(?<month>\d{1,2})[\s-]+${YEAR}\b`, 'g'), dayOf],
  [new RegExp(String.raw`\b${YEAR}-(?<month>0[1-9]|1[0-2])\b(?!-)`, 'g'), monthIn],
  [new RegExp(String.raw`\b${MONTH},?\s+${YEAR}\b`, 'g'), monthIn],
  [new RegExp(String.raw`\b${SEASON}(?: av| of| in)?\s+${YEAR}\b`, 'g'), seasonIn],
  [new RegExp(String.raw`\b${YEAR}\b(?!\s*kr)`, 'g'), ({ year = '' }) => spanOf(year)],
];

function lastDay({ year = '' }: Groups): Span {
  return spanOf(`${year}-12-31`);
}

function quarterIn({ year = '', quarter = '' }: Groups): Span {
  const number = Number(/[1-4]/.exec(quarter)?.[0]) || ORDINALS.findIndex((form) => form.test(quarter)) + 1;
  return { from: monthOf(Number(year), 3 * number - 2).from, to: monthOf(Number(year), 3 * number).to };
}

function dayOf({ year = '', month = '', day = '' }: Groups): Span | undefined {
  const number = monthNumber(month);
  const { to } = monthOf(Number(year), number);
  const date = `${year}-${two(number)}-${two(Number(day))}`;
  return number >= 1 && number <= 12 && Number(day) >= 1 && date <= to ? { from: date, to: date } : undefined;
}

function monthIn({ year = '', month = '' }: Groups): Span {
  return monthOf(Number(year), monthNumber(month));
}

function seasonIn({ year = '', season = '' }: Groups): Span {
  const late = /^(sen|late)/.test(season);
  const names = [/^(host|autumn|fall)/, /^(var|spring)/, /^(sommar|summer)/];
  const name = ['autumn', 'spring', 'summer'][names.findIndex((pattern) => pattern.test(season))] ?? 'winter';
  return spanOf(`${year}-${late ? 'late-autumn' : name}`);
}

const monthNumber = (month: string) => Number(month) || MONTHS.findIndex((pattern) => pattern.test(month)) + 1;

function monthOf(year: number, month: number): Span {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
}

const two = (number: number) => String(number).padStart(2, '0');

const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number];

function dayAfter(iso: string): string {
  const [year, month, day] = parts(iso);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
