import type { Knowledge } from '../knowledge.ts';
import { type Amount, preferredAmount, type Share, sharesIn } from '../lookup.ts';
import { kronor } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Operand } from './operands.ts';

/** A calculation that is asked for. */
export interface Sum {
  readonly question: Question;
  readonly operands: readonly Operand[];
  readonly knowledge: Knowledge;
  /** The day it is asked. */
  readonly today: string;
}

/** A calculation that is done: as it is shown and told, and what it rests on. */
export interface Worked {
  readonly text: string;
  readonly facts: readonly (Amount | Share)[];
  /** The number it comes to, for a question that claims one. */
  readonly result?: number;
}

/** One way of calculating; undefined where the sums do not suffice for it. */
export type Operation = (sum: Sum) => Worked | undefined;

/** The result first, then how each sum was worked out or is stated. */
export function worked({ question: { language } }: Sum, lead: string, operands: readonly Operand[]): Worked {
  const told = operands.flatMap(({ how, facts }) => [how ?? [], facts[0]?.statement[language] ?? []].flat());
  return { text: [lead, ...new Set(told)].join(' '), facts: operands.flatMap(({ facts }) => facts) };
}

/** `69 000 kr + 590 000 kr`. */
export const shownAll = (operands: readonly Operand[], sign: string, { question: { language } }: Sum) =>
  operands.map(({ value }) => kronor(value, language)).join(` ${sign} `);

/** The stated amounts of those whose share of an amount is stated too. */
export function statedShares(whole: Operand, knowledge: Knowledge): Amount[] {
  const [fact] = whole.facts;
  const shares = sharesIn(knowledge).filter(({ of }) => of === fact?.id);
  return shares.flatMap(({ party }) => preferredAmount(party, knowledge) ?? []);
}
