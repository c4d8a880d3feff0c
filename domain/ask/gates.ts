import type { Entry } from './bank.ts';
import type { Knowledge } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import { countsIn, periodOf } from './lookup.ts';
import type { Mention } from './names.ts';
import type { Question, Slot } from './question.ts';
import { referencesIn } from './references.ts';
import type { Term, Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** What keeps a fact about the right thing from answering a question. */
export type Obstacle =
  /** It is about others than those who are named. */
  | { readonly kind: 'party'; readonly term: Term }
  /** It lacks a predicate or role that the question insists on. */
  | { readonly kind: 'concept'; readonly term: Term }
  /** It does not say when, where, why … */
  | { readonly kind: 'slot'; readonly slot: Slot }
  /** It does not quote the section of a law that is asked about. */
  | { readonly kind: 'reference'; readonly reference: string };

/** Whether an obstacle alone keeps a fact from answering; a predicate that is missing only makes it less likely. */
export const isBar = ({ kind }: Obstacle) => kind !== 'concept';

export interface Gatekeeper {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly terms: Terms;
}

/** Slots that a fact must hold to answer; "hur" asks for so many things that it gates nothing. */
const GATED: ReadonlySet<Slot> = new Set([
  'who',
  'when',
  'where',
  'why',
  'count',
  'often',
  'long',
  'name',
  'law',
  'much',
]);

/** Everything that keeps a fact from answering; empty where it answers. */
export function obstaclesTo(entry: Entry, question: Question, gatekeeper: Gatekeeper): Obstacle[] {
  const gates = gatesOf.get(question) ?? createGates(question, gatekeeper);
  gatesOf.set(question, gates);
  const obstacles: Obstacle[] = [];
  for (const missing of gates) obstacles.push(...missing(entry));
  return obstacles;
}

// --- Internal helpers ---

type Gate = (entry: Entry) => Obstacle[];

/** The gates that a question has are the same for each of the many facts that are held against it. */
const gatesOf = new WeakMap<Question, readonly Gate[]>();

function createGates(question: Question, gatekeeper: Gatekeeper): readonly Gate[] {
  return [
    partiesMissing(question, gatekeeper),
    conceptsMissing(question, gatekeeper),
    slotsMissing(question, gatekeeper),
    originMissing(question),
    referencesMissing(question),
    namesMissing(question, gatekeeper),
    undecided(question),
    holderMissing(question),
    dayMissing(question),
  ];
}

const open: Gate = () => [];

/** Kinds whose names are spoken of in no other words. */
const STRICT_KINDS: ReadonlySet<string> = new Set([
  'municipality',
  'region',
  'county',
  'university',
  'authority',
  'association',
  'agreement',
  'document',
  'body',
  'person',
]);

const isStrict = ({ entity }: Mention) => STRICT_KINDS.has(entity.kind);

/** Somebody named has to do with the fact: itself, or through a group that it is in. */
function partiesMissing({ mentions, terms, lead }: Question, { knowledge }: Gatekeeper): Gate {
  if (mentions.length === 0) return open;
  const asked = mentions.filter(({ from }) => from < 0 || from >= wordsOf(lead).length);
  const byPlace = Map.groupBy(asked.some(isStrict) ? asked : mentions, ({ from }) => from);
  const parties = [...byPlace].flatMap(([from, same]) => {
    const term = same.every(isStrict) ? terms.find(({ at }) => at === from) : undefined;
    const those = same.map(({ entity: { id } }) => ({ id, feature: `e:${id}`, groups: groupsOf(id, knowledge) }));
    return term ? [{ those, missing: { kind: 'party' as const, term } }] : [];
  });
  return ({ related, features }) => {
    const fits = ({ id, feature, groups }: (typeof parties)[number]['those'][number]) =>
      related.has(id) || features.has(feature) || groups.some((group) => related.has(group));
    return parties.flatMap(({ those, missing }) => (those.some(fits) ? [] : [missing]));
  };
}

/** The groups, not the places, that somebody is in: what holds for "deltagande kommuner" holds for each. */
function groupsOf(id: string, { entities }: Knowledge): string[] {
  return (entities.get(id)?.within ?? []).filter((group) => entities.get(group)?.kind === 'group');
}

function conceptsMissing({ terms }: Question, { lexicon }: Gatekeeper): Gate {
  const insisted = terms.filter(({ names, features }) => {
    const concepts = [...features].filter((feature) => feature.startsWith('c:'));
    return !names && concepts.length > 0 && concepts.every((feature) => lexicon.isGate(feature.slice(2)));
  });
  const outcome = terms.filter(({ names, features }) => !names && features.has('c:outcome'));
  if (insisted.length + outcome.length === 0) return open;
  return (entry) =>
    [...insisted, ...(asksOutcome(entry) ? outcome : [])]
      .filter(({ features }) => features.isDisjointFrom(entry.told))
      .map((term) => ({ kind: 'concept', term }));
}

/** A fact of another aspect does not tell how something went. */
const asksOutcome = ({ fact }: Entry) => fact.kind !== 'statement' || fact.aspect !== 'outcome';

function slotsMissing({ slots, counted }: Question, gatekeeper: Gatekeeper): Gate {
  const gated = slots.filter((slot) => GATED.has(slot));
  const holds = (slot: Slot, entry: Entry) =>
    slot === 'count' && counted ? counts(entry, counted, gatekeeper) : entry.slots.has(slot);
  return (entry) => gated.filter((slot) => !holds(slot, entry)).map((slot) => ({ kind: 'slot', slot }));
}

/** An amount does not tell where the money comes from. */
function originMissing({ folded }: Question): Gate {
  const asked = /\b(varifran|ifran|var (tas|tar|hamtas|kommer)|where .*\b(from|find))\b/.test(folded);
  if (!asked) return open;
  return ({ fact }) => (fact.kind === 'amount' || fact.kind === 'share' ? [{ kind: 'slot', slot: 'where' }] : []);
}

/** Whether a fact counts just that: a number of days is no answer to how many people. */
function counts(entry: Entry, counted: Term, { terms }: Gatekeeper): boolean {
  const { fact } = entry;
  return (fact.kind === 'parties' && fact.complete) || countsIn(entry, counted, { terms }).length > 0;
}

function referencesMissing({ references }: Question): Gate {
  if (references.length === 0) return open;
  return ({ fact }) => {
    const told = new Set(referencesIn(`${fact.quote} ${fact.section} ${fact.statement.sv}`));
    const missing = references.filter((reference) => !told.has(reference));
    return missing.map((reference) => ({ kind: 'reference', reference }));
  };
}

/** "Vilka kommuner" wants to know which: that there are some is no answer. */
function namesMissing({ which }: Question, { knowledge }: Gatekeeper): Gate {
  if (which === undefined) return open;
  return ({ told, fact }) => {
    if (fact.kind !== 'statement') return [];
    const named = [...told].some((feature) => {
      const entity = feature.startsWith('e:') ? knowledge.entities.get(feature.slice(2)) : undefined;
      return entity?.kind === which || (entity?.kind === 'group' && GROUPED.has(fact.aspect));
    });
    return named ? [] : [{ kind: 'slot', slot: 'name' }];
  };
}

const EXACT_DAY =
  /\b(vilken dag|vilket datum|exakt(a)? (dag|datum|nar|vilken|vilket)|what (day|date)|which (day|date)|exact(ly)? (what |which |when|day|date)|klockslag|what time of day)\b/;
const DEADLINE = /\b(senast|sista|innan|fore|by|before|latest|last|deadline|klar\w*|fardig\w*)\b/;

/** A season or a year is no day. */
function dayMissing({ folded }: Question): Gate {
  if (!EXACT_DAY.test(folded) || DEADLINE.test(folded)) return open;
  return ({ fact }) => {
    const period = periodOf(fact);
    const exact = [period?.from, period?.to].some((when) => when !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(when));
    return period === undefined || exact ? [] : [{ kind: 'slot', slot: 'when' }];
  };
}

/** Who has a role is told only by a fact that speaks of that role. */
function holderMissing({ slots, mentions }: Question): Gate {
  const roles = slots.includes('name') ? mentions.filter(({ entity }) => entity.kind === 'role') : [];
  if (roles.length === 0) return open;
  return ({ told }) => (roles.some(({ entity }) => told.has(`e:${entity.id}`)) ? [] : [{ kind: 'slot', slot: 'name' }]);
}

/** Aspects under which a group says who they are: all of them. */
const GROUPED: ReadonlySet<string> = new Set(['composition', 'recipient', 'duty', 'appointment']);

const DONE =
  /\b(beslutades?|fattades?|godkande[ts]?|godkandes|tecknades?|undertecknades?|antogs?|klubbades?|skrevs? (pa|under)|decided?|approved?|signed?|adopted?)\b/;
const PAST = /\b(did|was|were|has|have)\b|(ade|ades|ogs?|skrevs?|kandes?)\b/;

/** What is only proposed has no day, place or person of its being done. */
function undecided({ folded, slots }: Question): Gate {
  const slot = slots.find((one) => one === 'when' || one === 'where');
  if (!slot || !DONE.test(folded) || !PAST.test(folded)) return open;
  return ({ fact }) =>
    /\b(enligt förslaget|föreslås|förslag)\b/.test(fact.statement.sv) ? [{ kind: 'slot', slot }] : [];
}
