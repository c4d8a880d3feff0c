/** Finds the word that a misspelt one was meant to be, if one is near enough. */
export type Nearest = (word: string) => string | undefined;

interface Target {
  readonly word: string;
  readonly letters: number;
}

/** How many letters may be wrong, missing, too many or swapped. */
const tolerance = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Indexes the folded words that a misspelt one can be repaired to; of two as near, the one that shares more of its
 * beginning is chosen, then the one that came first.
 */
export function indexSpelling(words: Iterable<string>): Nearest {
  const byLength = Map.groupBy(
    [...new Set(words)].map((word) => ({ word, letters: lettersOf(word) })),
    ({ word }) => word.length,
  );
  return (word) => {
    const allowed = tolerance(word);
    let best: { word: string; distance: number; shared: number } | undefined;
    for (const target of candidates(word, allowed, byLength)) {
      const distance = distanceBetween(word, target);
      if (distance > (target[0] === word[0] ? allowed : Math.min(1, allowed))) continue;
      const found = { word: target, distance, shared: sharedBeginning(word, target) };
      if (!best || distance < best.distance || (distance === best.distance && found.shared > best.shared)) best = found;
    }
    return best?.word;
  };
}

// --- Internal helpers ---

/** Words whose length and letters do not already rule them out: an edit changes at most two of the letters used. */
function* candidates(word: string, allowed: number, byLength: ReadonlyMap<number, readonly Target[]>) {
  const letters = lettersOf(word);
  for (let length = word.length - allowed; allowed > 0 && length <= word.length + allowed; length++) {
    for (const target of byLength.get(length) ?? []) {
      if (bitsIn(letters ^ target.letters) <= 2 * allowed) yield target.word;
    }
  }
}

/** The letters a–z that a word has, as one bit each. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) - 97);
  return bits;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The Damerau-Levenshtein distance of two words (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
