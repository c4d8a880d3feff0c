import { conflictsOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { FORMS, fractionsIn, isYearly, PER_UNIT, yearsIn } from './calculation-forms.ts';
import { answerWith, notStated } from './compose.ts';
import { type Operand, operandsOf } from './operands.ts';
import { compare, difference, fraction, half, percent, ratio } from './proportions.ts';
import { remainder } from './remainders.ts';
import type { Operation, Sum, Worked } from './sum.ts';
import { addsUp, divided, leftToPay, overYears, perUnit, sumUp, timesYears } from './totals.ts';

/** Calculates with stated amounts and shows how; undefined where there is nothing to calculate with. */
export function calculate(question: Question, mind: Mind, today: string): Reply | undefined {
  const { knowledge } = mind;
  const operands = operandsOf(question, knowledge);
  const sum = { question, operands: operands ?? [], knowledge, today };
  if (FORMS.perCapita.test(question.folded)) return perHead(sum);
  if (!operands) return undefined;
  const chosen = OPERATIONS.find(({ asked }) => asked(sum));
  const done = chosen?.work(sum);
  return done && told(sum, (chosen?.yearly && overTime(sum) && timesYears(sum, done)) || done);
}

// --- Internal helpers ---

interface Choice {
  asked(sum: Sum): boolean;
  readonly work: Operation;
  /** Whether it comes to kronor a year, which several years can be asked of. */
  readonly yearly?: true;
}

const has = (form: RegExp) => (sum: Sum) => form.test(sum.question.folded);
const isPerUnit = ({ question: { folded } }: Sum) => Object.values(PER_UNIT).some((form) => form.test(folded));

/** From the most special to the least: "hälften … hur mycket är kvar" is a remainder. */
const OPERATIONS: readonly Choice[] = [
  { asked: has(FORMS.leftToPay), work: leftToPay },
  { asked: has(FORMS.ratio), work: ratio },
  { asked: asksFraction, work: fraction, yearly: true },
  { asked: has(FORMS.percent), work: percent },
  { asked: (sum) => has(FORMS.remainder)(sum) && leaves(sum), work: remainder, yearly: true },
  { asked: (sum) => isPerUnit(sum) && sum.operands.length > 0, work: perUnit },
  { asked: (sum) => has(FORMS.half)(sum) && sum.operands.length > 0 && !pays(sum), work: half, yearly: true },
  { asked: (sum) => has(FORMS.difference)(sum) && sum.operands.length === 2, work: difference, yearly: true },
  { asked: (sum) => has(FORMS.compared)(sum) && sum.operands.length > 0, work: compare },
  { asked: overTime, work: overYears },
  { asked: addsUp, work: sumUp },
];

/** "En tredjedel av …" is worked out; whether somebody pays a third is a share. */
function asksFraction({ question, operands }: Sum): boolean {
  return (
    FORMS.fraction.test(question.folded) &&
    question.claim === 'none' &&
    operands.length > 0 &&
    !question.slots.includes('who')
  );
}

/** Something is left of one amount after another, or after a single part of what is shared. */
function leaves({ operands, question: { folded } }: Sum): boolean {
  return (
    operands.length > 1 || (operands.length === 1 && /\b(kvar|over|aterstar|resten|left|remain\w*|rest)\b/.test(folded))
  );
}

/** "Who bears half" is asked of the facts; only an amount's half is worked out. */
const pays = ({ operands, question }: Sum) => operands.length === 0 || question.slots.includes('who');

function overTime({ question, operands }: Sum): boolean {
  const { folded } = question;
  if (yearsIn(question)) return true;
  const time = /\b(period\w*|tiden|avtalstid\w*|term|agreement|contract|avtalet|duration|aren)\b/;
  const whole = FORMS.overPeriod.test(folded) && !isYearly(folded);
  return (
    whole &&
    (operands.length === 1 || (time.test(folded) && /\b(hela|under|whole|entire|full|over|across)\b/.test(folded)))
  );
}

/** Shared among as many as the question says, or refused: how many they are is not stated. */
function perHead(sum: Sum): Reply {
  const { question, operands, knowledge } = sum;
  const shared = /\b(kommun|municipalit)/.test(question.folded) ? divided(sum) : undefined;
  if (shared) return told(sum, shared);
  const facts = operands.flatMap((operand) => operand.facts.slice(0, 1));
  return notStated(question, phrases[question.language].notStated.perCapita, facts, knowledge);
}

/** Yes or no first, where a result is claimed; what does not fit together last, where there is room. */
function told({ question, operands, knowledge }: Sum, { text, facts, result }: Worked): Reply {
  const { claim, numbers, language } = question;
  const claimed = [...numbers, ...fractionsIn(question).map((part) => 100 / part)].filter(
    (number) => !operands.some(({ value }) => value === number) && number !== yearsIn(question),
  );
  const { yes, no } = phrases[language];
  const judged = claim !== 'none' && result !== undefined && claimed.length > 0;
  const isRight = claimed.some((number) => Math.abs(number - (result ?? 0)) < (number <= 100 ? 0.5 : 1));
  const verdict = judged ? `${isRight ? yes : no} ` : '';
  const [conflict] = conflictsOf(facts, knowledge).filter((one) => concerns(one.facts, operands));
  const shown = conflict && ROOM > text.length ? [conflict] : [];
  const said = [`${verdict}${text}`, ...shown.map(({ statement }) => statement[language])].join('\n\n');
  return answerWith(question, [...facts, ...shown], knowledge, said);
}

/** What does not fit together concerns all that is calculated with. */
function concerns(ids: readonly string[], operands: readonly Operand[]): boolean {
  return operands.length > 0 && operands.every(({ facts }) => facts.some(({ id }) => ids.includes(id)));
}

/** An answer below this length can say too what does not fit together. */
const ROOM = 360;
