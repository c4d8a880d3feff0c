import { LANGUAGES, type Language } from '../language.ts';
import { type Entity, PARTY_KINDS } from './facts.ts';
import type { Knowledge, KnownFact } from './knowledge.ts';
import type { Names } from './names.ts';
import type { Slot } from './question.ts';
import type { Term, Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** A way of saying what a fact says or asking for it, as terms. */
export interface Line {
  readonly terms: readonly Term[];
  /** Whether the fact makes it true or false; undefined for a question or a statement of its own. */
  readonly holds: boolean | undefined;
  readonly text: string;
  /** Of all its terms together. */
  readonly weight: number;
}

/** A fact made ready to be found. */
export interface Entry {
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
  /** The entries in which a feature occurs. */
  readonly byFeature: ReadonlyMap<string, readonly Entry[]>;
  /** How much a term tells: 0 for one that every fact has, about 1 for one that few have. */
  weightOf(term: Term): number;
  isKnown(feature: string): boolean;
}

export function createBank(knowledge: Knowledge, names: Names, terms: Terms): Bank {
  const read = (text: string, language?: Language) => {
    const words = wordsOf(text);
    return terms.of(words, names(words), language ?? terms.languageOf(words) ?? 'sv');
  };
  const unweighed = knowledge.facts.map((fact) => entryOf(fact, knowledge, read));
  const frequency = frequencies(unweighed);
  const total = Math.log(unweighed.length + 1);
  const rarity = (feature: string) => {
    const found = frequency.get(feature) ?? 0;
    return found === 0 ? 0 : Math.log((unweighed.length + 1) / found) / total;
  };
  const weightOf = weigher(rarity);
  const entries = unweighed.map((entry) => ({ ...entry, lines: entry.lines.map((line) => weighed(line, weightOf)) }));
  const byFeature = indexed(entries);
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.fact.id, entry])),
    byFeature,
    isKnown: (feature) => byFeature.has(feature),
    weightOf,
  };
}

// --- Internal helpers ---

/** The weight of a word that stands in no fact: as much as one that stands in a single one. */
const UNKNOWN = 1;
const LEAST = 0.15;

type WeightOf = (term: Term) => number;

/** The weight of a term's rarest meaning that the knowledge has. */
function weigher(rarity: (feature: string) => number): WeightOf {
  return ({ features, scopes }) => {
    if (scopes) return LEAST;
    let least = Number.POSITIVE_INFINITY;
    for (const feature of features) {
      const weight = rarity(feature);
      if (weight > 0 && weight < least) least = weight;
    }
    return least === Number.POSITIVE_INFINITY ? UNKNOWN : Math.max(LEAST, least);
  };
}

const weighed = (line: Omit<Line, 'weight'>, weightOf: WeightOf): Line => ({
  ...line,
  weight: line.terms.reduce((sum, term) => sum + weightOf(term), 0),
});

function frequencies(entries: readonly Unweighed[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { features } of entries) for (const feature of features) found.set(feature, (found.get(feature) ?? 0) + 1);
  return found;
}

type Unweighed = Omit<Entry, 'lines'> & { readonly lines: readonly Omit<Line, 'weight'>[] };

type Read = (text: string, language?: Language) => Term[];

function entryOf(fact: KnownFact, knowledge: Knowledge, read: Read): Unweighed {
  const related = relatedTo(fact, knowledge);
  const lines = linesOf(fact, knowledge).map(({ text, holds }) => ({ text, holds, terms: read(text) }));
  const told = [fact.quote, fact.section, ...LANGUAGES.map((language) => fact.statement[language])];
  const asked = lines.filter(({ holds }) => holds !== false);
  const ofTerms = (terms: readonly Term[]) => terms.flatMap(({ features }) => [...features]);
  const said = new Set([...told.flatMap((text) => ofTerms(read(text))), ...[...related].map((id) => `e:${id}`)]);
  const features = new Set([...said, ...asked.flatMap((line) => ofTerms(line.terms))]);
  return { fact, features, told: said, related, slots: slotsOf(fact), kinds: kindsOf(fact, knowledge), lines };
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
      return new Set(fact.complete ? ['who', 'count', 'name'] : ['who']);
    case 'conflict':
      return new Set();
    case 'statement':
      return new Set([...fact.holds, ...(fact.counts.length > 0 ? (['count'] as const) : [])]);
  }
}

function indexed(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const feature of entry.features) {
      const listed = index.get(feature);
      if (listed) listed.push(entry);
      else index.set(feature, [entry]);
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
