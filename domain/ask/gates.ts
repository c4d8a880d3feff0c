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
  return [
    ...partiesMissing(entry, question, gatekeeper),
    ...conceptsMissing(entry, question, gatekeeper),
    ...slotsMissing(entry, question, gatekeeper),
    ...originMissing(entry, question),
    ...referencesMissing(entry, question),
    ...namesMissing(entry, question, gatekeeper),
    ...undecided(entry, question),
    ...holderMissing(entry, question),
    ...dayMissing(entry, question),
  ];
}

// --- Internal helpers ---

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
function partiesMissing(
  { related, features }: Entry,
  { mentions, terms, lead }: Question,
  { knowledge }: Gatekeeper,
): Obstacle[] {
  const asked = mentions.filter(({ from }) => from < 0 || from >= wordsOf(lead).length);
  const byPlace = Map.groupBy(asked.some(isStrict) ? asked : mentions, ({ from }) => from);
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const fits = same.some(
      ({ entity }) =>
        related.has(entity.id) ||
        features.has(`e:${entity.id}`) ||
        groupsOf(entity.id, knowledge).some((id) => related.has(id)),
    );
    const term = terms.find(({ at }) => at === first.from);
    const strict = same.every(isStrict);
    return fits || !strict || !term ? [] : [{ kind: 'party' as const, term }];
  });
}

/** The groups, not the places, that somebody is in: what holds for "deltagande kommuner" holds for each. */
function groupsOf(id: string, { entities }: Knowledge): string[] {
  return (entities.get(id)?.within ?? []).filter((group) => entities.get(group)?.kind === 'group');
}

function conceptsMissing(entry: Entry, { terms }: Question, { lexicon }: Gatekeeper): Obstacle[] {
  const insisted = terms.filter(({ names, features }) => {
    const concepts = [...features].filter((feature) => feature.startsWith('c:'));
    return !names && concepts.length > 0 && concepts.every((feature) => lexicon.isGate(feature.slice(2)));
  });
  const outcome = terms.filter(({ names, features }) => !names && features.has('c:outcome') && asksOutcome(entry));
  return [...insisted, ...outcome]
    .filter(({ features }) => ![...features].some((feature) => entry.told.has(feature)))
    .map((term) => ({ kind: 'concept', term }));
}

/** A fact of another aspect does not tell how something went. */
const asksOutcome = ({ fact }: Entry) => fact.kind !== 'statement' || fact.aspect !== 'outcome';

function slotsMissing(entry: Entry, { slots, counted }: Question, gatekeeper: Gatekeeper): Obstacle[] {
  const holds = (slot: Slot) =>
    slot === 'count' && counted ? counts(entry, counted, gatekeeper) : entry.slots.has(slot);
  return slots.filter((slot) => GATED.has(slot) && !holds(slot)).map((slot) => ({ kind: 'slot', slot }));
}

/** An amount does not tell where the money comes from. */
function originMissing({ fact }: Entry, { folded }: Question): Obstacle[] {
  const asked = /\b(varifran|ifran|var (tas|tar|hamtas|kommer)|where .*\b(from|find))\b/.test(folded);
  return asked && (fact.kind === 'amount' || fact.kind === 'share') ? [{ kind: 'slot', slot: 'where' }] : [];
}

/** Whether a fact counts just that: a number of days is no answer to how many people. */
function counts(entry: Entry, counted: Term, { terms }: Gatekeeper): boolean {
  const { fact } = entry;
  return (fact.kind === 'parties' && fact.complete) || countsIn(entry, counted, { terms }).length > 0;
}

function referencesMissing({ fact }: Entry, { references }: Question): Obstacle[] {
  if (references.length === 0) return [];
  const told = new Set(referencesIn(`${fact.quote} ${fact.section} ${fact.statement.sv}`));
  const missing = references.filter((reference) => !told.has(reference));
  return missing.map((reference) => ({ kind: 'reference', reference }));
}

/** "Vilka kommuner" wants to know which: that there are some is no answer. */
function namesMissing({ told, fact }: Entry, { which }: Question, { knowledge }: Gatekeeper): Obstacle[] {
  if (which === undefined || fact.kind !== 'statement') return [];
  const named = [...told].some((feature) => {
    const entity = feature.startsWith('e:') ? knowledge.entities.get(feature.slice(2)) : undefined;
    return entity?.kind === which || (entity?.kind === 'group' && GROUPED.has(fact.aspect));
  });
  return named ? [] : [{ kind: 'slot', slot: 'name' }];
}

const EXACT_DAY =
  /\b(vilken dag|vilket datum|exakt(a)? (dag|datum|nar|vilken|vilket)|what (day|date)|which (day|date)|exact(ly)? (what |which |when|day|date)|klockslag|what time of day)\b/;
const DEADLINE = /\b(senast|sista|innan|fore|by|before|latest|last|deadline|klar\w*|fardig\w*)\b/;

/** A season or a year is no day. */
function dayMissing({ fact }: Entry, { folded }: Question): Obstacle[] {
  const period = periodOf(fact);
  if (!period || !EXACT_DAY.test(folded) || DEADLINE.test(folded)) return [];
  const exact = [period.from, period.to].some((when) => when !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(when));
  return exact ? [] : [{ kind: 'slot', slot: 'when' }];
}

/** Who has a role is told only by a fact that speaks of that role. */
function holderMissing({ told }: Entry, { slots, mentions }: Question): Obstacle[] {
  if (!slots.includes('name')) return [];
  const roles = mentions.filter(({ entity }) => entity.kind === 'role');
  const spoken = roles.length === 0 || roles.some(({ entity }) => told.has(`e:${entity.id}`));
  return spoken ? [] : [{ kind: 'slot', slot: 'name' }];
}

/** Aspects under which a group says who they are: all of them. */
const GROUPED: ReadonlySet<string> = new Set(['composition', 'recipient', 'duty', 'appointment']);

const DONE =
  /\b(beslutades?|fattades?|godkande[ts]?|godkandes|tecknades?|undertecknades?|antogs?|klubbades?|skrevs? (pa|under)|decided?|approved?|signed?|adopted?)\b/;
const PAST = /\b(did|was|were|has|have)\b|(ade|ades|ogs?|skrevs?|kandes?)\b/;

/** What is only proposed has no day, place or person of its being done. */
function undecided({ fact }: Entry, { folded, slots }: Question): Obstacle[] {
  const [slot] = slots.filter((one) => one === 'when' || one === 'where');
  const proposed = /\b(enligt förslaget|föreslås|förslag)\b/.test(fact.statement.sv);
  return slot && proposed && DONE.test(folded) && PAST.test(folded) ? [{ kind: 'slot', slot }] : [];
}
