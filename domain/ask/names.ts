import type { Entity } from './facts.ts';
import { indexSpelling } from './lexicon/spelling.ts';
import { fold, isFormOf, type Word, wordsOf } from './words.ts';

/** Where an entity is named in a question: the words `from` up to, not including, `to`. */
export interface Mention {
  readonly entity: Entity;
  readonly from: number;
  readonly to: number;
}

/** Finds the entities that a question names. */
export type Names = (words: readonly Word[]) => Mention[];

interface Alias {
  readonly entity: Entity;
  readonly stems: readonly string[];
}

/** An index of every entity's names; where names overlap, the longest counts, and all entities that bear it. */
export function indexNames(entities: Iterable<Entity>, isWord: (folded: string) => boolean = () => true): Names {
  const aliases = [...entities].flatMap((entity) => aliasesOf(entity));
  const byFirst = Map.groupBy(aliases, ({ stems }) => (stems[0] ?? '').slice(0, LONGEST_KEY));
  const nearest = indexSpelling(aliases.flatMap(({ stems }) => stems).filter((stem) => stem.length >= SURE));
  const repaired = (word: Word): Word =>
    word.folded.length < SURE || isWord(word.folded) || isNamed(word.folded, byFirst)
      ? word
      : { ...word, folded: nearest(word.folded.replace(/s$/, '')) ?? word.folded };
  return (asWritten) => {
    const words = asWritten.map(repaired);
    const mentions: Mention[] = [];
    for (let from = 0; from < words.length; ) {
      const found = longestAt(words, from, byFirst);
      mentions.push(...found);
      from = found[0]?.to ?? from + 1;
    }
    return mentions;
  };
}

// --- Internal helpers ---

/** A shorter word may be another one, rather than a name mistyped. */
const SURE = 5;

/** Aliases are listed under the beginning of their first word; a short word is its own beginning. */
const LONGEST_KEY = 4;

function beginningLike(folded: string, byFirst: ReadonlyMap<string, readonly Alias[]>): Alias[] {
  const keys = new Set(Array.from({ length: LONGEST_KEY }, (_, index) => folded.slice(0, index + 1)));
  return [...keys].flatMap((key) => byFirst.get(key) ?? []);
}

function isNamed(folded: string, byFirst: ReadonlyMap<string, readonly Alias[]>): boolean {
  return beginningLike(folded, byFirst).some(({ stems }) => stems.some((stem) => isFormOf(folded, stem)));
}

function aliasesOf(entity: Entity): Alias[] {
  const names = new Set([entity.name.sv, entity.name.en, ...entity.aliases].map(fold));
  return [...names].map((name) => ({ entity, stems: wordsOf(name).map(({ folded }) => folded) }));
}

function longestAt(words: readonly Word[], from: number, byFirst: ReadonlyMap<string, readonly Alias[]>): Mention[] {
  const candidates = beginningLike(words[from]?.folded ?? '', byFirst);
  const fitting = candidates.filter(({ stems }) => standsAt(stems, words, from));
  const length = Math.max(0, ...fitting.map(({ stems }) => stems.length));
  const named = new Set(fitting.filter(({ stems }) => stems.length === length).map(({ entity }) => entity));
  return [...named].map((entity) => ({ entity, from, to: from + length }));
}

function standsAt(stems: readonly string[], words: readonly Word[], from: number): boolean {
  return stems.every((stem, index) => {
    const word = words[from + index];
    return word !== undefined && isFormOf(word.folded, stem);
  });
}
