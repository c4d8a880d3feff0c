/** The two languages every text exists in; Swedish is the first. */
export const LANGUAGES = ['sv', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A wording in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The language for a BCP 47 locale such as `en-GB`; Swedish for anything that is not English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}
