import type { Bilingual, Language } from '../language.ts';
import type { Ask } from './question.ts';

/** The sentences that answers are built with, beside the facts' own statements. Names are given in the language. */
export interface Phrases {
  readonly notStated: Readonly<Record<Ask, (who: string, matter: string) => string>>;
  readonly known: string;
  readonly noAmounts: (matter: string) => string;
  readonly whichAgreement: string;
  readonly notUnderstood: string;
  readonly related: Readonly<Record<Ask, (matter: string) => string>>;
}

const sv: Phrases = {
  notStated: {
    amount: (who, matter) => `Det står inte i dokumenten vad ${who} betalar${matter && ` för ${matter}`}.`,
    period: (_, matter) => `Det står inte i dokumenten vilken tid som gäller för ${matter}.`,
    parties: (_, matter) => `Det står inte i dokumenten vilka som deltar i ${matter}.`,
  },
  known: 'Det som står:',
  noAmounts: (matter) => `Det står inte i dokumenten vad ${matter} kostar: där finns inga belopp.`,
  whichAgreement: 'Vilket avtal menar du?',
  notUnderstood:
    'Jag förstod inte frågan. Skriv gärna vem och vad den gäller, till exempel så här. Jag svarar bara ur mina fem dokument.',
  related: {
    amount: (matter) => `Vad kostar ${matter}?`,
    period: (matter) => `Hur länge gäller ${matter}?`,
    parties: (matter) => `Vilka är parter i ${matter}?`,
  },
};

const en: Phrases = {
  notStated: {
    amount: (who, matter) => `The documents do not state what ${who} pays${matter && ` for ${matter}`}.`,
    period: (_, matter) => `The documents do not state the time of ${matter}.`,
    parties: (_, matter) => `The documents do not state who takes part in ${matter}.`,
  },
  known: 'What they do state:',
  noAmounts: (matter) => `The documents do not state what ${matter} costs: there are no amounts in it.`,
  whichAgreement: 'Which agreement do you mean?',
  notUnderstood:
    'I did not understand the question. Please say whom and what it is about, for example like this. I answer only from my five documents.',
  related: {
    amount: (matter) => `What does ${matter} cost?`,
    period: (matter) => `How long is ${matter} valid?`,
    parties: (matter) => `Who are the parties to ${matter}?`,
  },
};

export const phrases: Readonly<Record<Language, Phrases>> = { sv, en };

/** Names in one language, joined: `A, B och C`. */
export function joined(names: readonly Bilingual[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names.map((name) => name[language]));
}
