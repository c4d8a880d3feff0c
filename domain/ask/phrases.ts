import type { Bilingual, Language } from '../language.ts';
import { en } from './phrases/en.ts';
import type { Manner, Phrases } from './phrases/form.ts';
import { sv } from './phrases/sv.ts';

export type { Manner };

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
