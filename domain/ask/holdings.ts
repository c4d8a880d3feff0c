import { type Entity, PARTY_KINDS } from './facts.ts';
import type { Knowledge, KnownFact } from './knowledge.ts';
import type { Slot } from './question.ts';

/** The ids of everybody and everything that a fact has to do with, and what those lie in. */
export function relatedTo(fact: KnownFact, { entities, documents }: Knowledge): ReadonlySet<string> {
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

/** The kinds of those whom a fact itself is about. */
export function kindsOf(fact: KnownFact, { entities }: Knowledge): ReadonlySet<Entity['kind']> {
  return new Set(namedBy(fact).flatMap((id) => entities.get(id)?.kind ?? []));
}

/** The slots that a fact holds by its form. */
export function slotsOf(fact: KnownFact): ReadonlySet<Slot> {
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
