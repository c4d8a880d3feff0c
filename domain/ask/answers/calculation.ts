import { monthsOf } from '../dates.ts';
import type { Knowledge, KnownFact } from '../knowledge.ts';
import { type Amount, conflictsOf, spanOfPeriod, validityOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { kronor, phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { answerWith, notStated } from './compose.ts';
import { FORMS } from './money-question.ts';

/** Calculates with stated amounts and shows how; undefined where there is nothing to calculate with. */
export function calculate(question: Question, amounts: readonly (Amount | undefined)[], mind: Mind): Reply | undefined {
  const { folded, language } = question;
  const { knowledge } = mind;
  const known = amounts.filter((amount) => amount !== undefined);
  if (FORMS.perCapita.test(folded)) {
    const lead = phrases[language].notStated.perCapita;
    return notStated(question, lead, known, knowledge);
  }
  const byNumber = named(question, knowledge);
  if (known.length < amounts.length && byNumber.length === 0) return undefined;
  const stated = [...known, ...byNumber].filter((amount, at, all) => all.indexOf(amount) === at);
  const say = (text: string, facts: readonly Amount[] = stated) => answerWith(question, facts, knowledge, text);
  const operation = OPERATIONS.find(({ asked }) => asked(folded, stated.length));
  return operation?.calculate({ question, stated, knowledge, say });
}

// --- Internal helpers ---

type Say = (text: string, facts?: readonly Amount[]) => Reply;

interface Sum {
  readonly question: Question;
  readonly stated: readonly Amount[];
  readonly knowledge: Knowledge;
  readonly say: Say;
}

interface Operation {
  asked(folded: string, amounts: number): boolean;
  calculate(sum: Sum): Reply | undefined;
}

/** From the most special to the least: "hälften … hur mycket är kvar" is a remainder. */
const OPERATIONS: readonly Operation[] = [
  { asked: (text) => FORMS.remainder.test(text) && FORMS.half.test(text), calculate: remainder },
  { asked: (text) => FORMS.half.test(text) && !FORMS.percent.test(text), calculate: half },
  { asked: (text) => FORMS.percent.test(text), calculate: percent },
  { asked: (text, amounts) => FORMS.difference.test(text) && amounts === 2, calculate: difference },
  { asked: (text, amounts) => FORMS.perMonth.test(text) && amounts > 0, calculate: perMonth },
  { asked: (text, amounts) => FORMS.overPeriod.test(text) && !isYearly(text) && amounts === 1, calculate: overPeriod },
  { asked: (text) => FORMS.sum.test(text), calculate: sumUp },
];

const isYearly = (text: string) =>
  /\b(per ar|om aret|arligen|a year|per year|yearly|annually)\b/.test(text) && !/\b(hela|whole|entire)\b/.test(text);

const amountsIn = ({ facts }: Knowledge) => facts.filter((fact): fact is Amount => fact.kind === 'amount');

/** Amounts that the question itself names by their number. */
function named({ numbers }: Question, knowledge: Knowledge): Amount[] {
  return numbers.flatMap((number) => amountsIn(knowledge).find(({ amount }) => amount === number) ?? []);
}

/** The amounts that make up the whole yearly financing of what is asked about: those that are no part of another. */
function whole({ named }: Question, [stated]: readonly Amount[], knowledge: Knowledge): Amount[] {
  const all = amountsIn(knowledge).filter(({ partOf }) => partOf === undefined);
  const asked = stated?.matter ?? named.find(({ id }) => all.some(({ matter }) => matter === id))?.id;
  return asked === undefined ? all : all.filter(({ matter }) => matter === asked);
}

function perMonth({ question: { language }, stated, say }: Sum): Reply {
  const lines = stated.map(({ amount, statement }) => {
    const shown = `${kronor(amount, language)} / 12 = ${kronor(amount / 12, language)}`;
    return `${phrases[language].sums.monthly(shown)} ${statement[language]}`;
  });
  return say(lines.join('\n\n'));
}

function overPeriod({ question, stated: [amount], knowledge, say }: Sum): Reply | undefined {
  if (!amount) return undefined;
  const period = amount.period ?? validityOf(amount.matter, knowledge)?.period;
  if (!period?.from) return undefined;
  const years = monthsOf(spanOfPeriod(period)) / 12;
  const { language } = question;
  const shown = `${years} × ${kronor(amount.amount, language)} = ${kronor(years * amount.amount, language)}`;
  return say(`${phrases[language].sums.overPeriod(shown, period.from, period.to)} ${amount.statement[language]}`);
}

function sumUp({ question, stated, knowledge, say }: Sum): Reply | undefined {
  const { language } = question;
  const amounts = stated.length > 1 ? stated : whole(question, stated, knowledge);
  const mixed = stated.length < 2 && amounts.some(({ matter }) => matter !== amounts[0]?.matter);
  if (amounts.length < 2 || mixed) return undefined;
  const total = amounts.reduce((all, { amount }) => all + amount, 0);
  const shown = `${amounts.map(({ amount }) => kronor(amount, language)).join(' + ')} = ${kronor(total, language)}`;
  const told = amounts.map(({ statement }) => statement[language]).join(' ');
  return say(`${phrases[language].sums.total(shown)} ${told}`, amounts);
}

function difference({ question: { language }, stated: [a, b], say }: Sum): Reply | undefined {
  if (!a || !b) return undefined;
  const [more, less] = a.amount >= b.amount ? [a, b] : [b, a];
  const shown = `${kronor(more.amount, language)} − ${kronor(less.amount, language)} = ${kronor(more.amount - less.amount, language)}`;
  const told = `${more.statement[language]} ${less.statement[language]}`;
  return say(`${phrases[language].sums.difference(shown)} ${told}`);
}

function percent({ question, stated, knowledge, say }: Sum): Reply | undefined {
  const { language } = question;
  const [part, other] = stated.toSorted((a, b) => a.amount - b.amount);
  if (!part) return undefined;
  const asked = shareAsked(part, question, knowledge);
  if (asked) return answerWith(question, [asked], knowledge);
  const all = whole(question, [part], knowledge);
  const base = other ? other.amount : all.reduce((total, { amount }) => total + amount, 0);
  const share = (100 * part.amount) / base;
  const number = Number.isInteger(share) ? String(share) : share.toFixed(1).replace('.', phrases[language].decimalMark);
  const shown = `${kronor(part.amount, language)} / ${kronor(base, language)} = ${number} %`;
  return say(
    `${phrases[language].sums.share(shown)} ${part.statement[language]}`,
    other ? [part, other] : [part, ...all.filter((amount) => amount !== part)],
  );
}

/** The stated share of a party, where the question is about what it is a share of: the county's cost. */
function shareAsked({ party }: Amount, { named, folded }: Question, { facts }: Knowledge): KnownFact | undefined {
  const share = facts.find((fact) => fact.kind === 'share' && fact.party === party);
  const whole = facts.find((fact) => share?.kind === 'share' && fact.id === share.of);
  const ofWhole = whole?.kind === 'amount' && named.some(({ id }) => id === whole.party);
  return ofWhole || /\b(lan(et|ets)?|county('s)?)\b/.test(folded) ? share : undefined;
}

function half({ question: { language }, stated, knowledge, say }: Sum): Reply | undefined {
  const [amount] = stated;
  if (!amount) return undefined;
  const shown = `${kronor(amount.amount, language)} / 2 = ${kronor(amount.amount / 2, language)}`;
  const [conflict] = conflictsOf([amount], knowledge);
  const told = conflict?.statement[language] ?? amount.statement[language];
  return say(`${phrases[language].sums.half(shown)} ${told}`);
}

function remainder(sum: Sum): Reply | undefined {
  const {
    question: { language },
    stated,
    say,
  } = sum;
  const [large, small] = stated.toSorted((a, b) => b.amount - a.amount);
  if (!large || !small) return half(sum);
  const rest = large.amount / 2 - small.amount;
  const shown = `${kronor(large.amount, language)} / 2 − ${kronor(small.amount, language)} = ${kronor(rest, language)}`;
  return say(`${phrases[language].sums.remainder(shown)} ${small.statement[language]}`);
}
