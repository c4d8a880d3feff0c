import { texts } from '../../cards/index.ts';
import type { Language } from '../../domain/index.ts';

/** A text shortened to at most `max` characters, with an ellipsis where something is left out. */
export const shortened = (text: string, max: number) => (text.length > max ? `${beginning(text, max - 1)}…` : text);

/** The first `max` characters of a text; half an emoji is left out. */
export const beginning = (text: string, max: number) => text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** The day in Sweden in words: `3 december 2026`. */
export const dayOf = (date: Date, language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(date);

/** One page of a list, with the buttons to those beside it; a page that is not there is the last one. `page`: from 1. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number, language: Language) {
  const last = Math.max(Math.ceil(items.length / size), 1);
  const at = Math.min(page, last);
  const { previous, next } = texts[language].page;
  return {
    shown: items.slice((at - 1) * size, at * size),
    pages: [
      ...(at > 1 ? [{ label: previous, page: at - 1 }] : []),
      ...(at < last ? [{ label: next, page: at + 1 }] : []),
    ],
  };
}
