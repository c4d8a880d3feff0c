import type { Language } from '../../language.ts';
import type { Knowledge } from '../knowledge.ts';
import { amountsIn, type Share, sharesIn } from '../lookup.ts';
import { kronor, phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import { FORMS, fractionsIn } from './calculation-forms.ts';
import { type Operand, operandOf, wholeOf } from './operands.ts';
import { type Operation, type Sum, statedShares, worked } from './sum.ts';

/** What share one is of another that is named, or else of the whole and of what it is a part of. */
export const percent: Operation = (sum) => {
  const { question, operands, knowledge } = sum;
  const [part, other] = operands.toSorted((a, b) => a.value - b.value);
  if (!part) return undefined;
  const { share } = phrases[question.language].sums;
  if (other) {
    const shown = share(shownShare(part.value, other.value, question.language));
    return { ...worked(sum, shown, [part, other]), result: (100 * part.value) / other.value };
  }
  const stated = shareAsked(part, question, knowledge);
  if (stated) return { text: stated.statement[question.language], facts: [stated] };
  const all = wholeOf(question, [part], knowledge).map(operandOf);
  const total = all.reduce((value, operand) => value + operand.value, 0);
  const parent = parentOf(part, sum);
  const lead = [
    share(shownShare(part.value, total, question.language)),
    ...(parent ? [withinParent(part, parent, sum)] : []),
  ];
  const result = (100 * part.value) / total;
  return { ...worked(sum, lead.join(' '), [part, ...all.filter(({ party }) => party !== part.party)]), result };
};

/** The stated share of a party, where the question is about what it is a share of: the county's cost. */
function shareAsked({ party }: Operand, { named, folded }: Question, knowledge: Knowledge): Share | undefined {
  const share = sharesIn(knowledge).find((fact) => fact.party === party);
  const whole = amountsIn(knowledge).find(({ id }) => id === share?.of);
  const ofWhole = whole !== undefined && named.some(({ id }) => id === whole.party);
  return ofWhole || /\b(lan(et|ets)?|county('s)?)\b/.test(folded) ? share : undefined;
}

/** Who of two pays more: yes or no to a claim, and by how much. */
export const compare: Operation = (sum) => {
  const { question, operands, knowledge } = sum;
  const { claim, folded, language } = question;
  const [first, second = operands.length === 1 && first ? siblingOf(first, sum) : undefined] = operands;
  if (!first || !second) return undefined;
  const whole = amountsIn(knowledge).find(({ id }) =>
    first.facts.some((fact) => 'partOf' in fact && fact.partOf === id),
  );
  const other = whole?.amount === second.value ? siblingOf(first, sum) : second;
  if (!other) return undefined;
  const isLess = /\b(mindre|minst|lagre|lagst|less|least|lower|lowest|smaller|smallest)\b/.test(folded);
  const { yes, no, sums } = phrases[language];
  const isTrue = isLess ? first.value < other.value : first.value > other.value;
  const [more, less] = first.value >= other.value ? [first, other] : [other, first];
  const shown = minus(more.value, less.value, language);
  const name = knowledge.entities.get(more.party ?? '')?.name[language] ?? '';
  const verdict = claim === 'none' ? [] : [isTrue ? yes : no];
  return worked(sum, [...verdict, sums.paysMore(name, shown)].join(' '), [first, other]);
};

/** How many times one goes into the other. */
export const ratio: Operation = (sum) => {
  const [more, less] = sum.operands.toSorted((a, b) => b.value - a.value);
  if (!more || !less) return undefined;
  const { language } = sum.question;
  const shown = `${kronor(more.value, language)} / ${kronor(less.value, language)} = ${decimal(more.value / less.value, language)}`;
  return worked(sum, phrases[language].sums.ratio(shown), [more, less]);
};

export const difference: Operation = (sum) => {
  const [more, less] = sum.operands.toSorted((a, b) => b.value - a.value);
  if (!more || !less || sum.operands.length > 2) return undefined;
  const { language } = sum.question;
  const shown = phrases[language].sums.difference(minus(more.value, less.value, language));
  return { ...worked(sum, shown, [more, less]), result: more.value - less.value };
};

/** Half of an amount; where half of it is stated as something else, what differs. */
export const half: Operation = (sum) => {
  const { question, operands, knowledge } = sum;
  const { language } = question;
  const [amount] = operands.toSorted((a, b) => b.value - a.value);
  if (!amount) return undefined;
  const { sums } = phrases[language];
  const exact = amount.how ? amount.value : amount.value / 2;
  const lead = amount.how ?? sums.half(`${kronor(amount.value, language)} / 2 = ${kronor(exact, language)}`);
  const stated = amount.how ? [] : statedShares(amount, knowledge).filter((fact) => fact.amount !== exact);
  const differing = stated.map((fact) => {
    const [more, less] = [exact, fact.amount].toSorted((a, b) => b - a) as [number, number];
    return `${fact.statement[language]} ${sums.difference(minus(more, less, language))}`;
  });
  const told = differing.length > 0 ? differing : [amount.facts[0]?.statement[language] ?? ''];
  const [differs] = FORMS.difference.test(question.folded) ? stated : [];
  const result = differs ? Math.abs(exact - differs.amount) : exact;
  return { text: [lead, ...told].join(' '), facts: [...stated, ...amount.facts], result };
};

/** A third, a quarter … of an amount: of the one given by its number, or else of the largest. */
export const fraction: Operation = (sum) => {
  const { question, operands } = sum;
  const { language, numbers } = question;
  const given = operands.find(({ value }) => numbers.includes(value));
  const whole = given ?? operands.toSorted((a, b) => b.value - a.value)[0];
  const [parts] = fractionsIn(question);
  if (!whole || parts === undefined) return undefined;
  const result = whole.value / parts;
  const shown = `${kronor(whole.value, language)} / ${parts} = ${kronor(result, language)}`;
  return { ...worked(sum, phrases[language].sums.part(shown), [whole]), result };
};

/** The amount that one is a part of. */
export function parentOf({ facts }: Operand, { knowledge }: Sum): Operand | undefined {
  const [fact] = facts;
  const id = fact?.kind === 'amount' ? fact.partOf : fact?.of;
  const parent = amountsIn(knowledge).find((amount) => amount.id === id);
  return parent && operandOf(parent);
}

/** `11,7` or `11.7`; a whole number without decimals. */
export function decimal(number: number, language: Language): string {
  return Number.isInteger(number) ? String(number) : number.toFixed(1).replace('.', phrases[language].decimalMark);
}

// --- Internal helpers ---

const minus = (more: number, less: number, language: Language) =>
  `${kronor(more, language)} − ${kronor(less, language)} = ${kronor(more - less, language)}`;

const shownShare = (part: number, whole: number, language: Language) =>
  `${kronor(part, language)} / ${kronor(whole, language)} = ${decimal((100 * part) / whole, language)} %`;

function withinParent(part: Operand, parent: Operand, { question: { language }, knowledge }: Sum): string {
  const name = knowledge.entities.get(parent.party ?? '')?.name[language] ?? '';
  return phrases[language].sums.shareOf(name, shownShare(part.value, parent.value, language));
}

/** The other part of the same amount. */
function siblingOf(operand: Operand, { knowledge }: Sum): Operand | undefined {
  const [fact] = operand.facts;
  if (fact?.kind !== 'amount') return undefined;
  const kind = knowledge.entities.get(fact.party)?.kind;
  const others = amountsIn(knowledge).filter(
    ({ partOf, party }) =>
      partOf === fact.partOf && party !== fact.party && knowledge.entities.get(party)?.kind === kind,
  );
  return others[0] && operandOf(others[0]);
}
