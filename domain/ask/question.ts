import type { Language } from '../language.ts';
import type { Entity } from './facts.ts';
import type { Names } from './names.ts';
import { type Word, wordsOf } from './words.ts';

/** What a question can ask: for money, for a time, or for who takes part. */
export type Ask = 'amount' | 'period' | 'parties';

/** A question, understood: what it asks for, and whom and what it names. */
export interface Question {
  readonly language: Language;
  readonly ask: Ask | undefined;
  /** Everybody and everything it names, in its order. */
  readonly named: readonly Entity[];
}

/** Understands a question; where nothing in it tells its language, `fallback` (the client's) is its language. */
export function understand(text: string, names: Names, fallback: Language): Question {
  const words = wordsOf(text);
  const mentions = names(words);
  const rest = words.filter((_, index) => !mentions.some(({ from, to }) => from <= index && index < to));
  return {
    language: languageOfWords(words, fallback),
    ask: askOf(rest),
    named: [...new Set(mentions.map(({ entity }) => entity))],
  };
}

// --- Internal helpers ---

/** Folded beginnings of words (`betal-`) and whole words that ask for something, in both languages. */
const ASKS: Readonly<Record<Ask, RegExp>> = {
  amount:
    /^(betal|kost|avgift|belopp|bidra|anslar|anslag|finansier|peng|kronor|kr$|sek$|pay|cost|fee|contribut|fund|money|pris|price)/,
  period:
    /^(gall|giltig|period|lange$|borja|slut|start|upphor|loper|nar$|datum|valid|when$|expir|end(s|ed)?$|begin|long$|date|traffa)/,
  parties: /^(part(er|erna|ies|y)?$|delta|medverk|participa|ingar$|sitter$|vilka$|vem$|who$|kommuner|municipalities)/,
};

/** What the words ask for; money before time, since "kostar per år" says both. */
function askOf(words: readonly Word[]): Ask | undefined {
  const asks = (['amount', 'period', 'parties'] as const).filter((ask) =>
    words.some(({ folded }) => ASKS[ask].test(folded)),
  );
  return asks[0];
}

/** Common words that tell the two languages apart. */
const COMMON: Readonly<Record<Language, RegExp>> = {
  sv: /^(vad|vem|nar|hur|ar|vilka|vilken|vilket|mycket|lange|av|och|betalar|kostar|galler|hej|i|om|det|som)$/,
  en: /^(what|who|when|how|does|do|is|are|which|much|of|and|the|pays?|costs?|long|hi|hello|it|that)$/,
};

function languageOfWords(words: readonly Word[], fallback: Language): Language {
  const count = (language: Language) => words.filter(({ folded }) => COMMON[language].test(folded)).length;
  const swedish = count('sv');
  const english = count('en');
  if (swedish === english) return fallback;
  return swedish > english ? 'sv' : 'en';
}
