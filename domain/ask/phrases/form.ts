import type { Slot } from '../question.ts';

/** The sentences that answers are built with, beside the facts' own statements. Names are given in the language. */
export interface Phrases {
  readonly yes: string;
  /** Yes to what was denied. */
  readonly afterAll: string;
  readonly no: string;
  /** What the documents do not state, by what was asked for. */
  readonly notStated: Readonly<Record<Slot | 'it' | 'perCapita', string>>;
  readonly notPaid: (who: string, matter: string) => string;
  readonly noAmounts: (matter: string) => string;
  readonly known: string;
  /** `documents`: how many there are. */
  readonly outside: (documents: number) => string;
  readonly notUnderstood: string;
  readonly doYouMean: (readings: string) => string;
  readonly isTheirs: (amount: string, who: string) => string;
  /** Each shows its calculation; amounts are by year. */
  readonly sums: {
    readonly per: Readonly<Record<'month' | 'quarter' | 'halfYear' | 'week' | 'day', (shown: string) => string>>;
    readonly overYears: (shown: string, years: number) => string;
    readonly leftToPay: (shown: string, from: string, to: string) => string;
    readonly divided: (shown: string) => string;
    readonly ratio: (shown: string) => string;
    readonly paysMore: (who: string, shown: string) => string;
    readonly shareOf: (whose: string, shown: string) => string;
    readonly part: (shown: string) => string;
    readonly overPeriod: (shown: string, from: string, to: string) => string;
    readonly total: (shown: string) => string;
    readonly difference: (shown: string) => string;
    readonly share: (shown: string) => string;
    readonly half: (shown: string) => string;
    readonly remainder: (shown: string) => string;
    readonly yearly: Readonly<Record<'hours' | 'times', (shown: string) => string>>;
    readonly overTime: Readonly<Record<'hours' | 'times', (shown: string) => string>>;
  };
  /** Lengths of time and the days they run between, as they are told; days and names are given in the language. */
  readonly time: {
    readonly units: Readonly<Record<'days' | 'weeks' | 'months' | 'years', (number: number) => string>>;
    readonly and: string;
    readonly length: (length: string) => string;
    readonly left: (length: string, from: string, to: string) => string;
    readonly noneLeft: (day: string) => string;
    readonly elapsed: (length: string, day: string, percent: number) => string;
    readonly ago: (length: string, day: string) => string;
    readonly notBegun: (day: string) => string;
    readonly isOver: (end: string, day: string) => string;
    readonly isOpen: (end: string, day: string) => string;
    readonly longest: (who: string, length: string, other: string) => string;
    readonly endsLast: (who: string, end: string, other: string, length: string) => string;
    readonly beginsFirst: (who: string, start: string, other: string, length: string) => string;
    readonly sameDay: (day: string) => string;
    readonly between: (from: string, to: string, length: string) => string;
    readonly noDay: string;
    readonly noneValid: string;
    readonly nothingDue: (from: string, to: string) => string;
  };
  /** Which one has a place in a list of so many. */
  readonly list: {
    readonly placed: (place: number, of: number, what: string) => string;
    readonly onlySo: (of: number) => string;
  };
  readonly decimalMark: string;
  readonly neverTogether: string;
  readonly bothValid: (from: string, to: string, months: number) => string;
  /** What is said in return where nothing is asked. */
  readonly talk: Readonly<Record<Manner, (told: Told) => string>>;
}

/** What small talk tells of the documents: how many they are, what they are about, and a question, if there is one. */
interface Told {
  readonly documents: number;
  readonly subjects: string;
  readonly example: string;
}

/** The manners of small talk. */
export type Manner = 'thanks' | 'goodbye' | 'who' | 'greeting' | 'praise' | 'rude';
