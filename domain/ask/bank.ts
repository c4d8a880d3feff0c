import { LANGUAGES } from '../language.ts';
import { type Asked, makeAsked } from './asked.ts';
import type { Entity } from './facts.ts';
import { OF_CONTEXT } from './focus.ts';
import { kindsOf, relatedTo, slotsOf } from './holdings.ts';
import type { Knowledge, KnownFact } from './knowledge.ts';
import { createLines, type Lines, type Weigh } from './lines.ts';
import type { Slot } from './question.ts';
import type { Term } from './terms.ts';
import { type Usage, usageOf } from './usage.ts';
import type { Word } from './words.ts';

/** A way of saying what a fact says or asking for it. */
export interface Line {
  /** Its index among all lines. */
  readonly at: number;
  /** Whether the fact makes it true or false; undefined for a question or a statement of its own. */
  readonly holds: boolean | undefined;
  readonly text: string;
}

/** A fact made ready to be found. */
export interface Entry {
  /** Its index among the entries. */
  readonly at: number;
  readonly fact: KnownFact;
  /** Everything that explains a term of a question. */
  readonly features: ReadonlySet<string>;
  /** Of these, what the fact itself says, its paraphrases aside. */
  readonly told: ReadonlySet<string>;
  /** The ids of everybody and everything it has to do with, and what those lie in. */
  readonly related: ReadonlySet<string>;
  readonly slots: ReadonlySet<Slot>;
  /** The kinds of those whom the fact itself is about. */
  readonly kinds: ReadonlySet<Entity['kind']>;
  readonly lines: readonly Line[];
  readonly usage: Usage;
  /** What it counts several of. */
  readonly several: ReadonlySet<string>;
}

/** The knowledge made ready to be searched. */
export interface Bank {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** The entries in which a feature occurs, by their indexes. */
  readonly byFeature: ReadonlyMap<string, readonly number[]>;
  /** A question's terms made ready to be compared; the same for the same terms. */
  asked(terms: readonly Term[]): Asked;
  /** How much a term tells: 0 for one that every fact has, about 1 for one that few have. */
  weightOf(term: Term): number;
  isKnown(feature: string): boolean;
  /** How few facts have a shortened word in their lines: 0 for one that all have. */
  rarityOfWord(word: string): number;
}

export function createBank(knowledge: Knowledge, read: Read): Bank {
  const lines = createLines();
  const entries = knowledge.facts.map((fact, at) => entryOf(fact, at, knowledge, read, lines));
  const byFeature = indexed(entries);
  const rarityOf = raritiesOf(byFeature, entries.length);
  const weightOf = weigher(rarityOf);
  const features = lines.sideBySide(rarityOf, weigh);
  const asked = new WeakMap<readonly Term[], Asked>();
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.fact.id, entry])),
    byFeature,
    isKnown: (feature) => byFeature.has(feature),
    weightOf,
    rarityOfWord: rarityOfWords(entries),
    asked(terms) {
      const made = asked.get(terms) ?? makeAsked(terms, lines.numbers, weightOf, features);
      asked.set(terms, made);
      return made;
    },
  };
}

// --- Internal helpers ---

/** The weight of a word that stands in no fact: as much as one that stands in a single one. */
const UNKNOWN = 0.6;
const LEAST = 0.15;
/** What the question word asks for tells more than the rest. */
const OF_ASKED = 1.6;

type WeightOf = (term: Term) => number;

/** How few facts have a feature: 0 for one that all or none have. */
function raritiesOf(byFeature: Bank['byFeature'], entries: number): (feature: string) => number {
  const total = Math.log(entries + 1);
  const rarity = new Map(
    [...byFeature].map(([feature, { length }]) => [feature, Math.log((entries + 1) / length) / total]),
  );
  return (feature) => rarity.get(feature) ?? 0;
}

/** The weight of a term's rarest meaning that the knowledge has. */
function weigher(rarityOf: (feature: string) => number): WeightOf {
  return ({ features, scopes, context, asked }) => {
    let least = Number.POSITIVE_INFINITY;
    for (const feature of features) {
      const rarity = rarityOf(feature);
      if (rarity > 0 && rarity < least) least = rarity;
    }
    const manner = scopes ? 'scope' : asked && !context ? 'asked' : 'plain';
    return (context && !scopes ? OF_CONTEXT : 1) * weigh(least, manner);
  };
}

const weigh: Weigh = (least, manner) => {
  if (manner === 'scope') return LEAST;
  const weight = least === Number.POSITIVE_INFINITY ? UNKNOWN : Math.max(LEAST, least);
  return manner === 'asked' ? OF_ASKED * weight : weight;
};

/** By shortened word; a word that no fact has is as rare as can be. */
function rarityOfWords(entries: readonly Pick<Entry, 'usage'>[]): (word: string) => number {
  const found = new Map<string, number>();
  for (const { usage } of entries) for (const word of usage.words.keys()) found.set(word, (found.get(word) ?? 0) + 1);
  return (word) => Math.log((entries.length + 1) / ((found.get(word) ?? 0) + 1));
}

/** Slots that only the fact itself can hold: a question for them may be answered with something else. */
const EXACT: ReadonlySet<Slot> = new Set(['name', 'count']);

/** Reads a text: its words, its terms and, if it is a question, the slots that it asks for. */
type Read = (text: string, asks: boolean) => Reading;

interface Reading {
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly slots: readonly Slot[];
}

function entryOf(fact: KnownFact, at: number, knowledge: Knowledge, read: Read, all: Lines): Entry {
  const related = relatedTo(fact, knowledge);
  const lines = linesOf(fact, knowledge).map(({ text, holds, asks }) => {
    const { words, terms, slots } = read(text, asks);
    return { ...all.add(terms), text, holds, words, slots: slots.filter((slot) => !EXACT.has(slot)) };
  });
  const stated = lines.filter(({ text }) => LANGUAGES.some((language) => text === fact.statement[language]));
  const held = lines.filter(({ holds }) => holds !== false);
  const usage = usageOf(held);
  const said = new Set<string>();
  for (const text of [fact.quote, fact.section]) addFeatures(read(text, false).terms, said);
  for (const { features } of stated) for (const feature of features) said.add(feature);
  for (const id of related) said.add(`e:${id}`);
  return {
    fact,
    at,
    features: new Set([...said, ...usage.features.keys()]),
    told: said,
    related,
    slots: new Set([...slotsOf(fact), ...oftenAsked(lines)]),
    kinds: kindsOf(fact, knowledge),
    lines: lines.map(({ at, text, holds }) => ({ at, text, holds })),
    usage,
    several: severalOf(fact, read),
  };
}

/** The slots that several of the lines ask for: a single one may be misread. */
function oftenAsked(lines: readonly { readonly slots: readonly Slot[] }[]): Slot[] {
  const asking = lines.filter(({ slots }) => slots.length > 0);
  const times = Map.groupBy(
    asking.flatMap(({ slots }) => slots),
    (slot) => slot,
  );
  return [...times].flatMap(([slot, { length }]) => (length >= OFTEN * lines.length ? [slot] : []));
}

const OFTEN = 0.06;

/** What the words mean for which a fact has a number greater than one. */
function severalOf(fact: KnownFact, read: Read): ReadonlySet<string> {
  const features = new Set<string>();
  if (fact.kind !== 'statement') return features;
  const nouns = fact.counts.filter(({ number }) => number > 1).flatMap(({ of }) => [...of.sv, ...of.en]);
  for (const noun of nouns) addFeatures(read(noun, false).terms, features);
  return features;
}

function addFeatures(terms: readonly Term[], to: Set<string>): void {
  for (const { features } of terms) for (const feature of features) to.add(feature);
}

interface Said {
  readonly text: string;
  readonly holds: boolean | undefined;
  /** Whether it is a question. */
  readonly asks: boolean;
}

function linesOf(fact: KnownFact, { questions }: Knowledge): Said[] {
  const asks = questions.get(fact.id);
  const asked = asks ? LANGUAGES.flatMap((language) => asks[language]) : [];
  const told = LANGUAGES.map((language) => fact.statement[language]);
  const plain = [
    ...asked.map((text) => ({ text, holds: undefined, asks: true })),
    ...told.map((text) => ({ text, holds: undefined, asks: false })),
  ];
  const claims = (holds: boolean) => {
    const own = fact.kind === 'statement' ? fact[holds ? 'yes' : 'no'] : undefined;
    const others = asks?.[holds ? 'yes' : 'no'];
    const texts = LANGUAGES.flatMap((language) => [...(own?.[language] ?? []), ...(others?.[language] ?? [])]);
    return texts.map((text) => ({ text, holds, asks: false }));
  };
  return [...plain, ...claims(true), ...claims(false)];
}

function indexed(entries: readonly Entry[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const { at, features } of entries) {
    for (const feature of features) {
      const listed = index.get(feature);
      if (listed) listed.push(at);
      else index.set(feature, [at]);
    }
  }
  return index;
}

/** Documents can be named too: by their titles and by what people call them. */
export function documentNames({ documents }: Pick<Knowledge, 'documents'>): Entity[] {
  return [...documents.values()].map(({ id, title, aliases }) => ({
    id,
    kind: 'document' as const,
    name: title,
    aliases,
    within: [],
  }));
}
