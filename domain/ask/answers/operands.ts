import { type Entity, PARTY_KINDS } from '../facts.ts';
import type { Knowledge } from '../knowledge.ts';
import { type Amount, amountsIn, preferredAmount, type Share, sharesIn } from '../lookup.ts';
import { kronor, phrases } from '../phrases.ts';
import type { Question } from '../question.ts';

/** A sum of money to calculate with, in kronor a year. */
export interface Operand {
  readonly value: number;
  /** Whose it is, by id; undefined for the whole financing. */
  readonly party: string | undefined;
  /** What it rests on: the amount itself, or the share and the amount that is shared. */
  readonly facts: readonly (Amount | Share)[];
  /** How it was worked out, where it is not stated as such. */
  readonly how?: string;
}

/**
 * The sums that a question speaks of: of those it names, of those it means ("regionen", "kommunerna", "länen"), and
 * those it gives by their number. Undefined where it names a payer of whom no sum is stated.
 */
export function operandsOf(question: Question, knowledge: Knowledge): Operand[] | undefined {
  const named = question.named
    .filter(({ kind }) => PARTY_KINDS.has(kind))
    .map((payer) => paidBy(payer, question, knowledge));
  if (named.some((operand) => operand === undefined)) return undefined;
  const known = named.filter((operand) => operand !== undefined);
  const meant = meantBy(question, known, knowledge);
  const given = question.numbers.flatMap((number) => givenBy(number, question, knowledge));
  const all = [...known, ...meant, ...given];
  const distinct = all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at);
  return distinct.filter((operand) => !isOnlyPlace(operand, distinct));
}

/**
 * The whole yearly financing of what a question is about: the amounts that are no part of another, of the same matter as
 * the first operand, or of the one it names. Empty where several matters have amounts and none of them is meant.
 */
export function wholeOf({ named }: Question, [operand]: readonly Operand[], knowledge: Knowledge): readonly Amount[] {
  const all = amountsIn(knowledge).filter(({ partOf }) => partOf === undefined);
  const matters = new Set(all.map(({ matter }) => matter));
  const meant = operand?.facts[0]?.matter ?? named.find(({ id }) => matters.has(id))?.id;
  if (meant !== undefined) return all.filter(({ matter }) => matter === meant);
  return matters.size === 1 ? all : [];
}

/** An amount as an operand. */
export const operandOf = (fact: Amount): Operand => ({ value: fact.amount, party: fact.party, facts: [fact] });

/** A share of an amount, worked out, as an operand. */
export function shareOf(share: Share, { language }: Question, knowledge: Knowledge): Operand | undefined {
  const whole = amountsIn(knowledge).find(({ id }) => id === share.of);
  if (!whole) return undefined;
  const value = share.share * whole.amount;
  const shown = `${kronor(whole.amount, language)} / ${1 / share.share} = ${kronor(value, language)}`;
  const { half, part } = phrases[language].sums;
  return { value, party: share.party, facts: [share, whole], how: share.share === 0.5 ? half(shown) : part(shown) };
}

// --- Internal helpers ---

/** What somebody pays: as stated, or as worked out of a stated share; a group's by a group in the same place. */
function paidBy(payer: Entity, question: Question, knowledge: Knowledge): Operand | undefined {
  const amount = preferredAmount(payer.id, knowledge);
  if (amount) return operandOf(amount);
  const places = payer.within.filter((id) => knowledge.entities.get(id)?.kind === 'county');
  const share = sharesIn(knowledge).find(
    ({ party }) => party === payer.id || (payer.kind === 'group' && isGroupIn(party, places, knowledge)),
  );
  return share && shareOf(share, question, knowledge);
}

function isGroupIn(id: string, places: readonly string[], { entities }: Knowledge): boolean {
  const group = entities.get(id);
  return group?.kind === 'group' && places.some((place) => group.within.includes(place));
}

const MEANT: readonly (readonly [Entity['kind'], RegExp])[] = [
  ['region', /\b(regionen|regionens|the region|region's)\b/],
  ['county', /\b(lanen|lanens|(the|both|two) counties|counties|(vilket|which) (lan|county))\b/],
  [
    'group',
    /\b(kommunerna|kommunernas|kommunala|kommuners?|the (other )?municipalities|municipal (half|part|share|side))\b/,
  ],
];

/** Those meant by a word for their kind, unless one of the kind is named. */
function meantBy(question: Question, known: readonly Operand[], knowledge: Knowledge): Operand[] {
  const named = new Set(question.named.map(({ kind }) => kind));
  const kinds = MEANT.filter(([kind, form]) => form.test(question.folded) && !named.has(kind)).map(([kind]) => kind);
  const kindOf = (id: string) => knowledge.entities.get(id)?.kind;
  return kinds.flatMap((kind) => {
    if (kind === 'group')
      return sharesIn(knowledge)
        .filter(({ party }) => kindOf(party) === 'group')
        .flatMap((share) => shareOf(share, question, knowledge) ?? []);
    const joint = kind === 'county' && known.length > 0 ? jointOf(kind, knowledge) : [];
    if (joint.length > 0) return joint;
    const payers = [...new Set(amountsIn(knowledge).map(({ party }) => party))].filter((id) => kindOf(id) === kind);
    const paid = payers.flatMap((id) => preferredAmount(id, knowledge) ?? []).map(operandOf);
    return paid.filter(({ party }) => !known.some((operand) => operand.party === party));
  });
}

/** Set against somebody else, all of a kind count as one: the amount that theirs are parts of. */
function jointOf(kind: Entity['kind'], { facts, entities }: Knowledge): Operand[] {
  const amounts = facts.filter((fact): fact is Amount => fact.kind === 'amount');
  const parents = new Set(amounts.flatMap(({ party, partOf }) => (entities.get(party)?.kind === kind ? [partOf] : [])));
  return amounts.filter(({ id }) => parents.has(id)).map(operandOf);
}

/** A number that is the amount of somebody, or what a share of one comes to. */
function givenBy(number: number, question: Question, knowledge: Knowledge): Operand[] {
  const stated = amountsIn(knowledge).find(({ amount }) => amount === number);
  if (stated) return [operandOf(stated)];
  const shares = sharesIn(knowledge).flatMap((share) => shareOf(share, question, knowledge) ?? []);
  return shares.filter(({ value }) => value === number).slice(0, 1);
}

/** A county that only says where the group is whose share of it is asked for. */
function isOnlyPlace({ facts }: Operand, all: readonly Operand[]): boolean {
  const [fact] = facts;
  return all.some(({ facts: [first] }) => first?.kind === 'share' && first.of === fact?.id);
}
