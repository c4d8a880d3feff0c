import type { Slot } from '../question.ts';

/** The sentences that answers are built with, beside the facts' own statements. Names are given in the language. */
export interface Phrases {
  readonly yes: string;
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
    readonly monthly: (shown: string) => string;
    readonly overPeriod: (shown: string, from: string, to: string) => string;
    readonly total: (shown: string) => string;
    readonly difference: (shown: string) => string;
    readonly share: (shown: string) => string;
    readonly half: (shown: string) => string;
    readonly remainder: (shown: string) => string;
    readonly months: (number: number) => string;
    readonly years: (number: number) => string;
    readonly hoursYearly: (shown: string) => string;
    readonly timesYearly: (shown: string) => string;
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
