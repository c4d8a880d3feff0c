import { monthsOf, type Span } from '../dates.ts';
import { spanOfPeriod, validityOf } from '../lookup.ts';
import { kronor, phrases } from '../phrases.ts';
import { FORMS, PER_UNIT, yearsIn } from './calculation-forms.ts';
import { type Operand, operandOf, wholeOf } from './operands.ts';
import { type Operation, type Sum, shownAll, type Worked, worked } from './sum.ts';

/** An amount by month, quarter, week, day or half-year. */
export const perUnit: Operation = (sum) => {
  const { question, operands } = sum;
  const { language, folded } = question;
  const unit = UNITS.find(([, , form]) => form.test(folded));
  if (!unit || operands.length === 0) return undefined;
  const [name, number] = unit;
  const together = operands.length > 1 && FORMS.sum.test(folded) ? [addedUp(sum)] : operands;
  const shown = together.map(
    ({ value }) => `${kronor(value, language)} / ${number} = ${kronor(value / number, language)}`,
  );
  return worked(sum, shown.map((one) => phrases[language].sums.per[name](one)).join(' '), operands);
};

/** A yearly amount over several years: those that are named, so many as are said, or the whole period. */
export const overYears: Operation = (sum) => {
  const { question, operands, knowledge } = sum;
  const { language } = question;
  const single = operands.length > 0 && !(operands.length === 1 && addsUp(sum));
  const amounts = single ? operands : wholeOf(question, operands, knowledge).map(operandOf);
  const period = periodOfAmount(amounts[0], sum);
  const years = yearsIn(question) ?? (period && monthsOf(period) / 12);
  if (!years || !period) return undefined;
  const total = amounts.reduce((all, { value }) => all + value, 0);
  const sumShown = amounts.length > 1 ? `(${shownAll(amounts, '+', sum)})` : kronor(total, language);
  const shown = `${years} × ${sumShown} = ${kronor(years * total, language)}`;
  const { sums } = phrases[language];
  const lead = yearsIn(question) ? sums.overYears(shown, years) : sums.overPeriod(shown, period.from, period.to);
  return { ...worked(sum, lead, amounts), result: years * total };
};

/** What an operation comes to by year, over so many years or over the whole period; undefined where it comes to nothing. */
export function timesYears(sum: Sum, done: Worked): Worked | undefined {
  const { question, operands } = sum;
  const { language } = question;
  const period = periodOfAmount(operands[0], sum);
  const years = yearsIn(question) ?? (period && monthsOf(period) / 12);
  if (!years || !period || done.result === undefined) return undefined;
  const shown = `${years} × ${kronor(done.result, language)} = ${kronor(years * done.result, language)}`;
  const { sums } = phrases[language];
  const lead = yearsIn(question) ? sums.overYears(shown, years) : sums.overPeriod(shown, period.from, period.to);
  return { ...done, text: `${lead} ${done.text}`, result: years * done.result };
}

/** Whether several are to be added; all of it; or one that is counted in with the rest. */
export function addsUp({ question: { folded, numbers }, operands }: Sum): boolean {
  if (operands.length > 2 && numbers.length > 2) return true;
  if (operands.length > 1) return FORMS.sum.test(folded) || FORMS.adding.test(folded) || /[+=]/.test(folded);
  return operands.length === 1 ? FORMS.adding.test(folded) && FORMS.sum.test(folded) : FORMS.sum.test(folded);
}

/** Two or more amounts together, or the whole financing; yes or no first where a sum is claimed. */
export const sumUp: Operation = (sum) => {
  const { question, operands, knowledge } = sum;
  const { language, claim } = question;
  const claimed = claim === 'none' ? undefined : claimedTotal(operands);
  const added = claimed ? operands.filter((operand) => operand !== claimed) : operands;
  const amounts = added.length > 1 ? added : wholeOf(question, operands, knowledge).map(operandOf);
  if (added.length === 1 && !amounts.some(({ value }) => value === added[0]?.value)) return undefined;
  if (amounts.length < 2) return undefined;
  const total = amounts.reduce((all, { value }) => all + value, 0);
  const shown = `${shownAll(amounts, '+', sum)} = ${kronor(total, language)}`;
  const { yes, no, sums } = phrases[language];
  const verdict = claimed ? [claimed.value === total ? yes : no] : [];
  const facts = claimed ? [...amounts, claimed] : amounts;
  return { ...worked(sum, [...verdict, sums.total(shown)].join(' '), facts), ...(claimed ? {} : { result: total }) };
};

/** What is left to pay from a day until the period ends, counted in whole months. */
export const leftToPay: Operation = (sum) => {
  const {
    question,
    operands: [operand],
    today,
  } = sum;
  const { language, dates } = question;
  const period = operand && periodOfAmount(operand, sum);
  if (!operand || !period) return undefined;
  const from = dates[0]?.span.from ?? today;
  const months = monthsOf({ from: from > period.from ? from : period.from, to: period.to });
  if (months <= 0) return undefined;
  const shown = `${months} × ${kronor(operand.value, language)} / 12 = ${kronor((months * operand.value) / 12, language)}`;
  return worked(sum, phrases[language].sums.leftToPay(shown, from, period.to), [operand]);
};

/** An amount shared equally among so many as the question says. */
export const divided: Operation = (sum) => {
  const { question, operands } = sum;
  const { language, numbers } = question;
  const number = numbers.find((one) => one > 1 && one < MOST_SHARERS);
  const [operand] = operands;
  if (!operand || number === undefined) return undefined;
  const shown = `${kronor(operand.value, language)} / ${number} = ${kronor(operand.value / number, language)}`;
  return worked(sum, phrases[language].sums.divided(shown), [operand]);
};

// --- Internal helpers ---

/** Several amounts as one. */
function addedUp({ operands }: Sum): Operand {
  const value = operands.reduce((all, operand) => all + operand.value, 0);
  return { value, party: undefined, facts: operands.flatMap(({ facts }) => facts) };
}

const MOST_SHARERS = 1000;

type Unit = keyof (typeof phrases)['sv']['sums']['per'];

/** What a unit is called, how many there are in a year, and how it is asked for. */
const UNITS: readonly (readonly [Unit, number, RegExp])[] = [
  ['month', 12, PER_UNIT.month],
  ['quarter', 4, PER_UNIT.quarter],
  ['halfYear', 2, PER_UNIT.halfYear],
  ['week', 52, PER_UNIT.week],
  ['day', 365, PER_UNIT.day],
];

/** The period that an amount is stated for, or else that of the agreement it is paid for. */
function periodOfAmount(operand: Operand | undefined, { knowledge }: Sum): Span | undefined {
  const [fact] = operand?.facts ?? [];
  if (!fact) return undefined;
  const period = (fact.kind === 'amount' && fact.period) || validityOf(fact.matter, knowledge)?.period;
  return period && spanOfPeriod(period);
}

/** The largest of three or more, if it is what the others should make. */
function claimedTotal(operands: readonly Operand[]): Operand | undefined {
  if (operands.length < 3) return undefined;
  return operands.toSorted((a, b) => b.value - a.value)[0];
}
