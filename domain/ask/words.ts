import { remembered } from './remembered.ts';

/** A word of a question: as written, and folded to lower case without diacritics (`Köpings` → `kopings`). */
export interface Word {
  readonly written: string;
  readonly folded: string;
}

/** Lower case without diacritics, so that `radet` and `rådet` are the same. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** No word of ours is longer, in characters; of what is, the beginning is enough, and is all that takes time. */
const LONGEST_WORD = 64;

/** The words and numbers of a text in its order; digits in groups of three are one number. */
export function wordsOf(text: string): Word[] {
  const written = text.normalize('NFC').match(/\d{1,3}(?:[ .,\u00a0]\d{3})+(?!\d)|[\p{L}\p{N}]+/gu) ?? [];
  return written.map((word) => wordOf(word.slice(0, LONGEST_WORD)));
}

/** Endings that a name or noun takes in Swedish and English: genitive, definite form, plural. */
const ENDINGS = new Set(['s', 'es', 'en', 'ens', 'et', 'ets', 'n', 'ns', 't', 'ts', 'na', 'nas', 'a', 'ar', 'er', 'r']);

const LONGEST_ENDING = 3;

/** The folded stems that a folded word may be a form of: itself, and what is left without an ending. */
export function stemsIn(word: string): string[] {
  const stems = [word];
  for (let length = 1; length <= LONGEST_ENDING; length++) {
    const stem = word.slice(0, -length);
    if (stem.length > 2 && ENDINGS.has(word.slice(-length))) stems.push(stem);
  }
  return stems;
}

// --- Internal helpers ---

const wordOf = remembered((written): Word => ({ written, folded: fold(written) }));
