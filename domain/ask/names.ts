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

/** The aliases that can begin with a folded word. */
type Beginning = (folded: string) => readonly Alias[];

/** An index of every entity's names; where names overlap, the longest counts, and all entities that bear it. */
export function indexNames(entities: Iterable<Entity>, isWord: (folded: string) => boolean = () => true): Names {
  const aliases = [...entities].flatMap((entity) => aliasesOf(entity));
  const beginning = indexBeginnings(aliases);
  const stems = new Set(aliases.flatMap((alias) => alias.stems));
  const isNamed = (folded: string) => stemsIn(folded).some((stem) => stems.has(stem));
  const nearest = indexSpelling([...stems].filter((stem) => stem.length >= SURE));
  const repaired = remembered((folded) =>
    folded.length < SURE || isWord(folded) || isNamed(folded) ? folded : (nearest(folded.replace(/s$/, '')) ?? folded),
  );
  return (written) => {
    const words = written.map(({ folded }) => repaired(folded));
    const mentions: Mention[] = [];
    for (let from = 0; from < words.length; ) {
      const found = longestAt(words, from, beginning);
      mentions.push(...found);
      from = found[0]?.to ?? from + 1;
    }
    return mentions;
  };
}

// --- Internal helpers ---

/** A shorter word may be another one, rather than a name mistyped. */
const SURE = 5;

function indexBeginnings(aliases: readonly Alias[]): Beginning {
  const byFirst = Map.groupBy(aliases, ({ stems }) => stems[0] ?? '');
  const place = new Map(aliases.map((alias, index) => [alias, index]));
  const placeOf = (alias: Alias) => place.get(alias) ?? 0;
  return remembered((folded) =>
    stemsIn(folded)
      .flatMap((stem) => byFirst.get(stem) ?? [])
      .sort((a, b) => placeOf(a) - placeOf(b)),
  );
}

function aliasesOf(entity: Entity): Alias[] {
  const names = new Set([entity.name.sv, entity.name.en, ...entity.aliases].map(fold));
  return [...names].map((name) => ({ entity, stems: wordsOf(name).map(({ folded }) => folded) }));
}

function longestAt(words: readonly string[], from: number, beginning: Beginning): Mention[] {
  const candidates = beginning(words[from] ?? '');
  if (candidates.length === 0) return [];
  const fitting = candidates.filter(({ stems }) => standsAt(stems, words, from));
  const length = Math.max(0, ...fitting.map(({ stems }) => stems.length));
  const named = new Set(fitting.filter(({ stems }) => stems.length === length).map(({ entity }) => entity));
  return [...named].map((entity) => ({ entity, from, to: from + length }));
}

function standsAt(stems: readonly string[], words: readonly string[], from: number): boolean {
  return stems.every((stem, index) => {
    const word = words[from + index];
    return word !== undefined && isFormOf(word, stem);
  });
}
