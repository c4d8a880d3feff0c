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
  const used = new Set(phrases.flatMap(({ words }) => words.flatMap(stems)));
  const numbers = new Map([...used].map((stem, index) => [stem, index]));
  const numbered = (word: string) => stems(word).map((stem) => numbers.get(stem) ?? UNUSED);
  const byFirst = new Map<number, Started[]>();
  for (const phrase of phrases) {
    const [first = [], ...rest] = phrase.words.map(numbered);
    for (const stem of new Set(first)) byFirst.set(stem, [...(byFirst.get(stem) ?? []), { phrase, rest }]);
  }
  const look = remembered((word): Looked => {
    const stems = numbered(word);
    const starts = new Set(stems.flatMap((stem) => byFirst.get(stem) ?? []));
    return { stems, starts: [...starts], seconds: new Set([...starts].flatMap(({ rest }) => rest[0] ?? [])) };
  });

  return (words: readonly string[]): PhraseMatch[] => {
    const question = words.map(look);
    const found: PhraseMatch[] = [];
    for (let from = 0; from < question.length; from++) {
      const { starts = [], seconds } = question[from] ?? {};
      if (seconds && followed(seconds, question, from)) found.push(...startedAt(starts, question, from));
    }
    return found.length < 2 ? found : withoutOverlap(found);
  };
}

// --- Internal helpers ---

/** The stems of a word in the order of the languages, as numbers, which are compared faster. */
type Numbered = readonly number[];

/** The number of a stem that no phrase has. */
const UNUSED = -1;

/** A phrase of which the first word is found, and the rest of it. */
interface Started {
  readonly phrase: Phrase;
  readonly rest: readonly Numbered[];
}

/** A word, and the phrases that begin with it. */
interface Looked {
  readonly stems: Numbered;
  readonly starts: readonly Started[];
  /** The stems of their second words. */
  readonly seconds: ReadonlySet<number>;
}

/** Whether any phrase that begins here can go on: most words begin many phrases and none of them. */
function followed(seconds: ReadonlySet<number>, question: readonly Looked[], from: number): boolean {
  if (seconds.size === 0) return false;
  const end = Math.min(question.length, from + 2 + LARGEST_GAP);
  for (let at = from + 1; at < end; at++) {
    for (const stem of question[at]?.stems ?? []) if (stem !== UNUSED && seconds.has(stem)) return true;
  }
  return false;
}

function startedAt(starts: readonly Started[], question: readonly Looked[], from: number): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const { phrase, rest } of starts) {
    const start = startOf(rest, question, from + 1, phrase.splits ? LARGEST_GAP : 0);
    if (start >= 0) found.push({ concepts: phrase.concepts, at: [from, ...rest.map((_, index) => start + index)] });
  }
  return found;
}

/** Where the rest of a phrase begins, or -1. */
function startOf(rest: readonly Numbered[], question: readonly Looked[], from: number, largestGap: number): number {
  for (let start = from; start <= from + largestGap; start++) {
    let index = 0;
    while (index < rest.length && alike(rest[index], question[start + index]?.stems)) index++;
    if (index === rest.length) return start;
  }
  return -1;
}

/** Whether two words have the same stem in a language. */
function alike(forms: Numbered = [], others: Numbered = []): boolean {
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
