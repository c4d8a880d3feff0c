import { type Entity, PARTY_KINDS } from '../facts.ts';
import type { Knowledge, KnownFact } from '../knowledge.ts';
import { type Amount, conflictsOf, factsAbout } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { joined, kronor, phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { calculate } from './calculation.ts';
import { isCalculation } from './calculation-forms.ts';
import { ambiguous, answerWith, notStated } from './compose.ts';
import { asksMoney, isOfferOnly, namesOnlyPayers } from './money-question.ts';
import { answerUnstatedPart } from './unstated-payers.ts';

type Paid = Extract<KnownFact, { kind: 'amount' | 'share' }>;

/** Answers who pays how much, from the amounts alone; undefined where the question is about something else. */
export function answerMoney(question: Question, mind: Mind, today: string): Reply | undefined {
  if (!asksMoney(question, mind.bank)) return undefined;
  const { knowledge } = mind;
  const payers = question.named.filter(({ kind }) => PARTY_KINDS.has(kind));
  const matters = question.named.filter(({ id, kind }) => MATTERS.has(kind) && !isFinance(id, knowledge));
  const payments = knowledge.facts.filter(
    (fact): fact is Paid =>
      (fact.kind === 'amount' || fact.kind === 'share') &&
      (matters.length === 0 || matters.some(({ id }) => id === fact.matter)),
  );
  const unstated = answerUnstatedPart(question, payers, knowledge);
  if (unstated) return unstated;
  const unpaid = matters.length > 0 && payments.length === 0;
  if (isCalculation(question) && !unpaid && namesOnlyPayers(question, (id) => isFinance(id, knowledge))) {
    const calculated = calculate(question, mind, today);
    if (calculated) return calculated;
  }
  if (payments.length === 0 && isOfferOnly(question)) return undefined;
  if (payers.length > 0) return paidBy(question, payers, matters, payments, mind);
  if (matters.length === 0)
    return question.unnamed.includes('agreement') ? whichAgreement(question, knowledge) : undefined;
  if (payments.length === 0) {
    const lead = phrases[question.language].noAmounts(
      joined(
        matters.map(({ name }) => name),
        question.language,
      ),
    );
    return notStated(question, lead, [], knowledge);
  }
  return answerWith(question, distinct(payments.filter(({ kind }) => kind === 'amount')), knowledge);
}

/** The readings of "avtalet" where nothing else tells them apart. */
export function whichAgreement(question: Question, { entities }: Knowledge): Reply {
  return ambiguous(
    question,
    [...entities.values()].filter(({ kind }) => kind === 'agreement').map(({ name }) => name),
  );
}

// --- Internal helpers ---

/** Kinds of things that could cost something. */
const MATTERS: ReadonlySet<Entity['kind']> = new Set(['agreement', 'activity', 'plan', 'body']);

/** The financing of a thing is no thing of its own. */
function isFinance(id: string, knowledge: Knowledge): boolean {
  return factsAbout(new Set([id]), knowledge).some((fact) => fact.kind === 'statement' && fact.aspect === 'finance');
}

function paidBy(
  question: Question,
  payers: readonly Entity[],
  matters: readonly Entity[],
  payments: readonly Paid[],
  mind: Mind,
): Reply {
  const { language } = question;
  const paid = payers.map((payer) => preferred(payments.filter(({ party }) => party === payer.id)));
  const missing = payers.filter((_, at) => paid[at] === undefined);
  const found = paid.filter((fact) => fact !== undefined);
  if (missing.length > 0) {
    const lead = phrases[language].notPaid(
      joined(
        missing.map(({ name }) => name),
        language,
      ),
      joined(
        matters.map(({ name }) => name),
        language,
      ),
    );
    const near = payments.filter(({ party }) => isNear(missing, mind.knowledge.entities.get(party)));
    return notStated(question, lead, found.length > 0 ? found : distinct(near).slice(0, 2), mind.knowledge);
  }
  const conflicts = conflictsOf(found, mind.knowledge).slice(0, 1);
  const told = found.map((fact) => fact.statement[language]).join(' ');
  const said = [
    judged(question, found, told, mind.knowledge),
    ...conflicts.map(({ statement }) => statement[language]),
  ];
  return answerWith(question, [...found, ...conflicts], mind.knowledge, said.join('\n\n'));
}

/** What is told, with yes or no to a claimed amount, and whose the wrong one is. */
function judged(question: Question, found: readonly Paid[], told: string, knowledge: Knowledge): string {
  const { claim, numbers, language } = question;
  if (claim === 'none' || numbers.length === 0) return told;
  const stated = found.flatMap((fact) => (fact.kind === 'amount' ? [fact.amount] : []));
  const right = numbers.filter((number) => number >= LEAST_AMOUNT).every((number) => stated.includes(number));
  if (right) return `${phrases[language].yes} ${told}`;
  return [phrases[language].no, told, ...ownerOf(question, knowledge)].join(' ');
}

/** A smaller number is no amount of money here, but a share or a number of years. */
const LEAST_AMOUNT = 100;

/** Whose a claimed amount really is. */
function ownerOf({ numbers, language }: Question, { facts, entities }: Knowledge): string[] {
  const owned = facts.find((fact): fact is Amount => fact.kind === 'amount' && numbers.includes(fact.amount));
  const owner = owned && entities.get(owned.party);
  return owner ? [phrases[language].isTheirs(kronor(owned.amount, language), owner.name[language])] : [];
}

/** Somebody of the same kind, or a group of such in the same county: what is known of them helps. */
function isNear(missing: readonly Entity[], known: Entity | undefined): boolean {
  if (!known) return false;
  return missing.some(
    ({ kind, within }) =>
      known.kind === kind || (known.kind === 'group' && known.within.some((place) => within.includes(place))),
  );
}

/** The fact that says most: one with a period before one without. */
function preferred<Known extends Paid>(facts: readonly Known[]): Known | undefined {
  const weight = (fact: Paid) => (fact.kind === 'share' ? 1 : fact.period ? 3 : 2);
  return facts.toSorted((a, b) => weight(b) - weight(a))[0];
}

/** One fact for each payer. */
function distinct(facts: readonly Paid[]): Paid[] {
  return [...Map.groupBy(facts, ({ party }) => party).values()].flatMap((same) => preferred(same) ?? []);
}
