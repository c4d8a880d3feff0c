import type { Term } from './terms.ts';
import { fold } from './words.ts';

/** How usual features and words are in the lines of one fact: from 0, for none of them, towards 1 for all. */
export interface Usage {
  readonly features: ReadonlyMap<string, number>;
  /** By shortened word, small words included. */
  readonly words: ReadonlyMap<string, number>;
}

interface Line {
  readonly terms: readonly Term[];
  readonly text: string;
}

export function usageOf(lines: readonly Line[]): Usage {
  return {
    features: saturated(lines.map(({ terms }) => new Set(terms.flatMap(({ features }) => [...features])))),
    words: saturated(lines.map(({ text }) => shortWordsOf(text))),
  };
}

/** The distinct words of a text, cut so that most inflected forms are the same. */
export function shortWordsOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}:]+/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, SHORT)));
}

// --- Internal helpers ---

const SHORT = 6;
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
