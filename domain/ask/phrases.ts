import type { Bilingual, Language } from '../language.ts';
import type { Slot } from './question.ts';

/** The sentences that answers are built with, beside the facts' own statements. Names are given in the language. */
export interface Phrases {
  readonly yes: string;
  readonly no: string;
  /** What the documents do not state, by what was asked for. */
  readonly notStated: Readonly<Record<Slot | 'it' | 'perCapita', string>>;
  readonly notPaid: (who: string, matter: string) => string;
  readonly noAmounts: (matter: string) => string;
  readonly known: string;
  readonly outside: string;
  readonly notUnderstood: string;
  readonly doYouMean: (readings: string) => string;
  readonly notAbout: (what: string) => string;
  readonly isTheirs: (amount: string, who: string) => string;
}

const sv: Phrases = {
  yes: 'Ja.',
  no: 'Nej.',
  notStated: {
    it: 'Det står inte i dokumenten.',
    who: 'Det står inte i dokumenten vem eller vilka det är.',
    when: 'Det står inte i dokumenten när.',
    where: 'Det står inte i dokumenten var.',
    why: 'Det står inte i dokumenten varför.',
    how: 'Det står inte i dokumenten hur.',
    count: 'Det står inte i dokumenten hur många det är.',
    often: 'Det står inte i dokumenten hur ofta.',
    long: 'Det står inte i dokumenten hur länge.',
    name: 'Det står inte i dokumenten vad personen eller organet heter.',
    law: 'Det står inte i dokumenten vilken lag eller paragraf det är.',
    much: 'Det står inte i dokumenten hur mycket det är.',
    perCapita: 'Det går inte att räkna ut: det står inte i dokumenten hur många de är.',
  },
  notPaid: (who, matter) => `Det står inte i dokumenten vad ${who} betalar${matter && ` för ${matter}`}.`,
  noAmounts: (matter) => `Det står inte i dokumenten vad ${matter} kostar: där finns inga belopp.`,
  known: 'Det som står:',
  outside: 'Det står inte i dokumenten. Frågan ligger utanför det som mina fem dokument handlar om.',
  notUnderstood: 'Jag förstod inte frågan. Skriv gärna vem och vad den gäller, till exempel så här.',
  doYouMean: (readings) => `Menar du ${readings}?`,
  isTheirs: (amount, who) => `${amount} är beloppet för ${who}.`,
  notAbout: (what) => `Det står inget om ”${what}” i dokumenten.`,
};

const en: Phrases = {
  yes: 'Yes.',
  no: 'No.',
  notStated: {
    it: 'The documents do not state it.',
    who: 'The documents do not state who it is.',
    when: 'The documents do not state when.',
    where: 'The documents do not state where.',
    why: 'The documents do not state why.',
    how: 'The documents do not state how.',
    count: 'The documents do not state how many.',
    often: 'The documents do not state how often.',
    long: 'The documents do not state how long.',
    name: 'The documents do not state the name of the person or body.',
    law: 'The documents do not state which law or section it is.',
    much: 'The documents do not state how much it is.',
    perCapita: 'It cannot be calculated: the documents do not state how many they are.',
  },
  notPaid: (who, matter) => `The documents do not state what ${who} pays${matter && ` for ${matter}`}.`,
  noAmounts: (matter) => `The documents do not state what ${matter} costs: they give no amounts for it.`,
  known: 'What they do state:',
  outside: 'The documents do not state it. The question lies outside what my five documents are about.',
  notUnderstood: 'I did not understand the question. Please say whom and what it is about, for example like this.',
  doYouMean: (readings) => `Do you mean ${readings}?`,
  isTheirs: (amount, who) => `${amount} is the amount of ${who}.`,
  notAbout: (what) => `The documents say nothing about “${what}”.`,
};

export const phrases: Readonly<Record<Language, Phrases>> = { sv, en };

/** Names in one language, joined: `A, B och C`, or `A eller B`. */
export function joined(
  names: readonly Bilingual[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
) {
  return new Intl.ListFormat(language, { type }).format(names.map((name) => name[language]));
}

/** `69 000 kr` or `SEK 69,000`; fractions of a krona are rounded. */
export function kronor(amount: number, language: Language): string {
  const digits = String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? ' ' : ',');
  return language === 'sv' ? `${digits} kr` : `SEK ${digits}`;
}
