import { LANGUAGES, type Language } from '../language.ts';
import { type Asked, makeAsked } from './asked.ts';
import { type Entity, PARTY_KINDS } from './facts.ts';
import type { Knowledge, KnownFact } from './knowledge.ts';
import type { Names } from './names.ts';
import type { Slot } from './question.ts';
import type { Term, Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** A way of saying what a fact says or asking for it. */
export interface Line {
  /** The numbers of what its terms can stand for, each once. */
  readonly features: Int32Array;
  /** Whether the fact makes it true or false; undefined for a question or a statement of its own. */
  readonly holds: boolean | undefined;
  readonly text: string;
  /** Of all its terms together. */
  readonly weight: number;
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
}

export function createBank(knowledge: Knowledge, names: Names, terms: Terms): Bank {
  const read = (text: string) => {
    const words = wordsOf(text);
    return terms.of(words, names(words), terms.languageOf(words) ?? 'sv');
  };
  const numbers = new Map<string, number>();
  const unweighed = knowledge.facts.map((fact, at) => entryOf(fact, at, knowledge, read, numbers));
  const byFeature = indexed(unweighed);
  const weightOf = weigher(byFeature, unweighed.length);
  const entries = unweighed.map((entry) => ({ ...entry, lines: entry.lines.map((line) => weighed(line, weightOf)) }));
  const asked = new WeakMap<readonly Term[], Asked>();
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.fact.id, entry])),
    byFeature,
    isKnown: (feature) => byFeature.has(feature),
    weightOf,
    asked(terms) {
      const made = asked.get(terms) ?? makeAsked(terms, numbers, weightOf);
      asked.set(terms, made);
      return made;
    },
  };
}

// --- Internal helpers ---

/** The weight of a word that stands in no fact: as much as one that stands in a single one. */
const UNKNOWN = 1;
const LEAST = 0.15;

type WeightOf = (term: Term) => number;

/** The weight of a term's rarest meaning that the knowledge has. */
function weigher(byFeature: Bank['byFeature'], entries: number): WeightOf {
  const total = Math.log(entries + 1);
  const rarity = new Map(
    [...byFeature].map(([feature, { length }]) => [feature, Math.log((entries + 1) / length) / total]),
  );
  return ({ features, scopes }) => {
    if (scopes) return LEAST;
    let least = Number.POSITIVE_INFINITY;
    for (const feature of features) {
      const weight = rarity.get(feature) ?? 0;
      if (weight > 0 && weight < least) least = weight;
    }
    return least === Number.POSITIVE_INFINITY ? UNKNOWN : Math.max(LEAST, least);
  };
}

const weighed = ({ terms, ...line }: UnweighedLine, weightOf: WeightOf): Line => ({
  ...line,
  weight: terms.reduce((sum, term) => sum + weightOf(term), 0),
});

type UnweighedLine = Omit<Line, 'weight'> & { readonly terms: readonly Term[] };

type Unweighed = Omit<Entry, 'lines'> & { readonly lines: readonly UnweighedLine[] };

type Read = (text: string) => Term[];

function entryOf(
  fact: KnownFact,
  at: number,
  knowledge: Knowledge,
  read: Read,
  numbers: Map<string, number>,
): Unweighed {
  const related = relatedTo(fact, knowledge);
  const lines = linesOf(fact, knowledge).map((line) => {
    const terms = read(line.text);
    return { ...line, terms, features: numbered(terms, numbers) };
  });
  const stated = lines.filter(({ text }) => LANGUAGES.some((language) => text === fact.statement[language]));
  const told = [...[fact.quote, fact.section].map(read), ...stated.map(({ terms }) => terms)];
  const asked = lines.filter(({ holds }) => holds !== false).map(({ terms }) => terms);
  const said = new Set<string>();
  for (const terms of told) addFeatures(terms, said);
  for (const id of related) said.add(`e:${id}`);
  const features = new Set(said);
  for (const terms of asked) addFeatures(terms, features);
  return { fact, at, features, told: said, related, slots: slotsOf(fact), kinds: kindsOf(fact, knowledge), lines };
}

function addFeatures(terms: readonly Term[], to: Set<string>): void {
  for (const { features } of terms) for (const feature of features) to.add(feature);
}

/** The features' numbers; a new one gets the next. */
function numbered(terms: readonly Term[], numbers: Map<string, number>): Int32Array {
  const found = new Set<number>();
  for (const { features } of terms) {
    for (const feature of features) {
      const number = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, number);
      found.add(number);
    }
  }
  return Int32Array.from(found);
}

function linesOf(fact: KnownFact, { questions }: Knowledge): { text: string; holds: boolean | undefined }[] {
  const asks = questions.get(fact.id);
  const asked = asks ? LANGUAGES.flatMap((language) => asks[language]) : [];
  const told = LANGUAGES.map((language) => fact.statement[language]);
  const plain = [...asked, ...told].map((text) => ({ text, holds: undefined }));
  if (fact.kind !== 'statement') return plain;
  const claims = (lines: Readonly<Record<Language, readonly string[]>>, holds: boolean) =>
    LANGUAGES.flatMap((language) => lines[language]).map((text) => ({ text, holds }));
  return [...plain, ...claims(fact.yes, true), ...claims(fact.no, false)];
}

function relatedTo(fact: KnownFact, { entities, documents }: Knowledge): ReadonlySet<string> {
  const named = namedBy(fact);
  const about = documents.get(fact.document)?.about ?? [];
  const found = new Set([...named, ...about, fact.document]);
  for (const id of found) for (const place of placesOf(id, entities)) found.add(place);
  return found;
}

/** What something lies in. What holds for a party does not hold for the groups that it is in. */
function placesOf(id: string, entities: Knowledge['entities']): readonly string[] {
  const entity = entities.get(id);
  if (!entity) return [];
  return PARTY_KINDS.has(entity.kind) && entity.kind !== 'group'
    ? entity.within.filter((place) => entities.get(place)?.kind !== 'group')
    : entity.within;
}

function namedBy(fact: KnownFact): readonly string[] {
  switch (fact.kind) {
    case 'amount':
    case 'share':
      return [fact.party, fact.matter];
    case 'period':
      return [fact.matter];
    case 'parties':
      return [fact.matter, ...fact.members];
    case 'conflict':
      return [];
    case 'statement':
      return [
        ...fact.about,
        ...fact.by,
        ...fact.counts.flatMap(({ party, body }) => [party, body].filter((id) => id !== undefined)),
      ];
  }
}

function kindsOf(fact: KnownFact, { entities }: Knowledge): ReadonlySet<Entity['kind']> {
  return new Set(namedBy(fact).flatMap((id) => entities.get(id)?.kind ?? []));
}

function slotsOf(fact: KnownFact): ReadonlySet<Slot> {
  switch (fact.kind) {
    case 'amount':
    case 'share':
      return new Set(['much', 'who', 'often']);
    case 'period':
      return new Set(['when', 'long']);
    case 'parties':
      return new Set(fact.complete ? ['who', 'count'] : ['who']);
    case 'conflict':
      return new Set();
    case 'statement':
      return new Set([...fact.holds, ...(fact.counts.length > 0 ? (['count'] as const) : [])]);
  }
}

function indexed(entries: readonly Unweighed[]): Map<string, number[]> {
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
