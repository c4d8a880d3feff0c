import { remembered } from './remembered.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** How usual features and words are in the lines of one fact: from 0, for none of them, towards 1 for all. */
export interface Usage {
  readonly features: ReadonlyMap<string, number>;
  /** By shortened word, small words included. */
  readonly words: ReadonlyMap<string, number>;
}

interface Line {
  /** Distinct. */
  readonly features: readonly string[];
  readonly text: string;
  /** Of the text. */
  readonly words: readonly Word[];
}

export function usageOf(lines: readonly Line[]): Usage {
  return {
    features: saturated(lines.map(({ features }) => features)),
    words: saturated(lines.map(({ text, words }) => shortWordsOf(text, words))),
  };
}

/** The distinct words of a text, cut so that most inflected forms are the same; "1:8" is one, "69 000" two. */
export function shortWordsOf(text: string, words: readonly Word[] = wordsOf(text)): Set<string> {
  const shortened = new Set<string>();
  if (OTHER_WORDS.test(text)) {
    for (const word of text.match(/[\p{L}\p{N}\p{M}:]+/gu) ?? []) shortened.add(shortWord(word));
    shortened.delete('');
  } else for (const { folded } of words) shortened.add(shortWord(folded));
  return shortened;
}

// --- Internal helpers ---

/** Where these stand, other words are found than elsewhere. */
const OTHER_WORDS = /[\d:\p{M}]/u;
const SHORT = 6;
const shortWord = remembered((word) => fold(word).slice(0, SHORT));
/** The share of the lines that is half of what all would be. */
const HALF = 0.15;

function saturated<Key>(lines: readonly Iterable<Key>[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const line of lines) for (const key of line) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [key, count] of counts) {
    const share = count / lines.length;
    counts.set(key, share / (share + HALF));
  }
  return counts;
}
