import { remembered } from '../remembered.ts';

/** An idiom or expression found in a question: the concepts it can mean, and which words of the question it is. */
export interface PhraseMatch {
  readonly concepts: readonly string[];
  /** Indexes of its words, rising; a Swedish verb can stand apart from its particle (`går avtalet ut`). */
  readonly at: readonly number[];
}

/** A phrase as the file has it: its folded words, and the concepts it belongs to. */
export interface Phrase {
  readonly words: readonly string[];
  readonly concepts: readonly string[];
  /** Whether it begins with a Swedish verb. */
  readonly splits: boolean;
}

/** The forms of a word that an inflected form of it shares: its stem in each language. */
export type Stems = (word: string) => readonly string[];

/** How many words may stand between a verb and the rest of its phrase. */
const LARGEST_GAP = 3;

/** A matcher of phrases over folded words: the longest first, then the closest, none overlapping another. */
export function indexPhrases(phrases: readonly Phrase[], stems: Stems) {
  const byFirst = new Map<string, Started[]>();
  for (const phrase of phrases) {
    const [first = [], ...rest] = phrase.words.map(stems);
    for (const stem of new Set(first)) byFirst.set(stem, [...(byFirst.get(stem) ?? []), { phrase, rest }]);
  }
  const startedBy = remembered((word) => [...new Set(stems(word).flatMap((form) => byFirst.get(form) ?? []))]);

  return (words: readonly string[]): PhraseMatch[] => {
    const question = words.map(stems);
    const found = words.flatMap((word, from) =>
      startedBy(word).flatMap(({ phrase, rest }) => {
        const start = startOf(rest, question, from + 1, phrase.splits ? LARGEST_GAP : 0);
        return start < 0 ? [] : [{ concepts: phrase.concepts, at: [from, ...rest.map((_, index) => start + index)] }];
      }),
    );
    return found.length === 0 ? [] : withoutOverlap(found);
  };
}

// --- Internal helpers ---

/** A phrase of which the first word is found, and the stems of the rest. */
interface Started {
  readonly phrase: Phrase;
  readonly rest: readonly (readonly string[])[];
}

/** Where the rest of a phrase begins, or -1. Loops, since this is asked for every word of every line of the sources. */
function startOf(
  rest: readonly (readonly string[])[],
  question: readonly (readonly string[])[],
  from: number,
  largestGap: number,
): number {
  for (let start = from; start <= from + largestGap; start++) {
    let index = 0;
    while (index < rest.length && alike(rest[index], question[start + index])) index++;
    if (index === rest.length) return start;
  }
  return -1;
}

/** Stems stand in the order of the languages, so that each is compared with its own. */
function alike(forms: readonly string[] = [], others: readonly string[] = []): boolean {
  for (let index = 0; index < others.length; index++) if (forms[index] === others[index]) return true;
  return false;
}

function withoutOverlap(found: readonly PhraseMatch[]): PhraseMatch[] {
  const span = ({ at }: PhraseMatch) => (at.at(-1) ?? 0) - (at[0] ?? 0);
  const best = found.toSorted((a, b) => b.at.length - a.at.length || span(a) - span(b));
  const kept: PhraseMatch[] = [];
  for (const match of best) {
    const same = kept.findIndex(({ at }) => at.join() === match.at.join());
    const before = kept[same];
    if (before) kept[same] = { at: before.at, concepts: [...new Set([...before.concepts, ...match.concepts])] };
    else if (!kept.some(({ at }) => at.some((index) => match.at.includes(index)))) kept.push(match);
  }
  return kept.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}
