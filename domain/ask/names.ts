import type { Entity } from './facts.ts';
import { indexSpelling } from './lexicon/spelling.ts';
import { remembered } from './remembered.ts';
import { fold, isFormOf, stemsIn, type Word, wordsOf } from './words.ts';

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

/** A folded word, repaired if it is a name mistyped, and the aliases that can begin with it. */
interface Reading {
  readonly folded: string;
  readonly begins: readonly Alias[];
}

/** An index of every entity's names; where names overlap, the longest counts, and all entities that bear it. */
export function indexNames(entities: Iterable<Entity>, isWord: (folded: string) => boolean = () => true): Names {
  const aliases = [...entities].flatMap((entity) => aliasesOf(entity));
  const beginning = indexBeginnings(aliases);
  const stems = new Set(aliases.flatMap((alias) => alias.stems));
  const isNamed = (folded: string) => stemsIn(folded).some((stem) => stems.has(stem));
  const nearest = indexSpelling([...stems].filter((stem) => stem.length >= SURE));
  const repaired = (folded: string) =>
    folded.length < SURE || isWord(folded) || isNamed(folded) ? folded : (nearest(folded.replace(/s$/, '')) ?? folded);
  const read = remembered((written): Reading => {
    const folded = repaired(written);
    return { folded, begins: beginning(folded) };
  });
  return (written) => {
    const words = written.map(({ folded }) => read(folded));
    const mentions: Mention[] = [];
    let from = 0;
    for (const [at, { begins }] of words.entries()) {
      if (at < from || begins.length === 0) continue;
      const found = longestAt(words, at);
      mentions.push(...found);
      from = found[0]?.to ?? from;
    }
    return mentions;
  };
}

// --- Internal helpers ---

/** A shorter word may be another one, rather than a name mistyped. */
const SURE = 5;

function indexBeginnings(aliases: readonly Alias[]): (folded: string) => Alias[] {
  const byFirst = Map.groupBy(aliases, ({ stems }) => stems[0] ?? '');
  const place = new Map(aliases.map((alias, index) => [alias, index]));
  const placeOf = (alias: Alias) => place.get(alias) ?? 0;
  return (folded) =>
    stemsIn(folded)
      .flatMap((stem) => byFirst.get(stem) ?? [])
      .sort((a, b) => placeOf(a) - placeOf(b));
}

function aliasesOf(entity: Entity): Alias[] {
  const names = new Set([entity.name.sv, entity.name.en, ...entity.aliases].map(fold));
  return [...names].map((name) => ({ entity, stems: wordsOf(name).map(({ folded }) => folded) }));
}

function longestAt(words: readonly Reading[], from: number): Mention[] {
  const fitting = (words[from]?.begins ?? []).filter(({ stems }) => standsAt(stems, words, from));
  if (fitting.length === 0) return [];
  const length = Math.max(0, ...fitting.map(({ stems }) => stems.length));
  const named = new Set(fitting.filter(({ stems }) => stems.length === length).map(({ entity }) => entity));
  return [...named].map((entity) => ({ entity, from, to: from + length }));
}

function standsAt(stems: readonly string[], words: readonly Reading[], from: number): boolean {
  return stems.every((stem, index) => {
    const word = words[from + index];
    return word !== undefined && isFormOf(word.folded, stem);
  });
}
