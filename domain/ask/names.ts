import type { Entity } from './facts.ts';
import { indexSpelling } from './lexicon/spelling.ts';
import { remembered } from './remembered.ts';
import { fold, stemsIn, type Word, wordsOf } from './words.ts';

/** Where an entity is named in a question: the words `from` up to, not including, `to`. */
export interface Mention {
  readonly entity: Entity;
  readonly from: number;
  readonly to: number;
}

/** Finds the entities that a question names. */
export type Names = (words: readonly Word[]) => Mention[];

/** Where a part of a name leads: to whole names, or to their next words. */
interface Node {
  /** Who is named, by the entities' order. */
  readonly ends: Map<number, Entity>;
  readonly next: Map<string, Node>;
}

/** A word as the stems it can be a form of, of those that names have; and where a name that begins with it leads. */
interface Reading {
  readonly stems: readonly string[];
  readonly begins: readonly Node[];
}

/** An index of every entity's names; where names overlap, the longest counts, and all entities that bear it. */
export function indexNames(entities: Iterable<Entity>, isWord: (folded: string) => boolean = () => true): Names {
  const root = createNode();
  const stems = new Set<string>();
  for (const [order, entity] of [...entities].entries()) {
    for (const name of namesOf(entity)) {
      addName(name, order, entity, root);
      for (const stem of name) stems.add(stem);
    }
  }
  const nearest = indexSpelling([...stems].filter((stem) => stem.length >= SURE));
  const isNamed = (folded: string) => stemsIn(folded).some((stem) => stems.has(stem));
  const repaired = (folded: string) =>
    folded.length < SURE || isWord(folded) || isNamed(folded) ? folded : (nearest(folded.replace(/s$/, '')) ?? folded);
  const read = remembered((folded) => {
    const forms = stemsIn(repaired(folded)).filter((stem) => stems.has(stem));
    return { stems: forms, begins: nodesAfter([root], forms) };
  });
  return (written) => {
    const words = written.map(({ folded }) => read(folded));
    const mentions: Mention[] = [];
    let to = 0;
    for (let from = 0; from < words.length; from++) {
      if (from < to || words[from]?.begins.length === 0) continue;
      const found = longestAt(words, from);
      mentions.push(...found);
      to = found[0]?.to ?? to;
    }
    return mentions;
  };
}

// --- Internal helpers ---

/** A shorter word may be another one, rather than a name mistyped. */
const SURE = 5;

const createNode = (): Node => ({ ends: new Map(), next: new Map() });

function namesOf({ name, aliases }: Entity): string[][] {
  const names = new Set([name.sv, name.en, ...aliases].map(fold));
  return [...names].map((each) => wordsOf(each).map(({ folded }) => folded));
}

function addName(stems: readonly string[], order: number, entity: Entity, root: Node): void {
  let node = root;
  for (const stem of stems) {
    const next = node.next.get(stem) ?? createNode();
    node.next.set(stem, next);
    node = next;
  }
  node.ends.set(order, entity);
}

function nodesAfter(nodes: readonly Node[], stems: readonly string[]): Node[] {
  const after: Node[] = [];
  for (const { next } of nodes) {
    for (const stem of stems) {
      const node = next.get(stem);
      if (node) after.push(node);
    }
  }
  return after;
}

function longestAt(words: readonly Reading[], from: number): Mention[] {
  let ends: readonly Node[] = [];
  let to = from;
  let nodes = words[from]?.begins ?? [];
  for (let next = from + 1; nodes.length > 0; next++) {
    if (nodes.some((node) => node.ends.size > 0)) [ends, to] = [nodes, next];
    nodes = nodesAfter(nodes, words[next]?.stems ?? []);
  }
  const named = new Map(ends.flatMap((node) => [...node.ends]).sort(([a], [b]) => a - b));
  return [...named.values()].map((entity) => ({ entity, from, to }));
}
