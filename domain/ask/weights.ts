import { z } from 'zod';
import type { Evidence } from './evidence.ts';
import learned from './weights.json' with { type: 'json' };

/**
 * How much each piece of evidence counts, learned by `npm run train` out of the sources' own questions: which fact
 * answers a question that it has not seen, and whether the likeliest fact answers it at all.
 */
const numbers = z.record(z.string(), z.number());
const { rank, trust, doubt } = z.strictObject({ rank: numbers, trust: numbers, doubt: numbers }).parse(learned);

/** What the likeliest fact is judged by: its own evidence, and how it stands to the others. */
export interface Standing {
  /** Its rank. */
  readonly strength: number;
  /** By how much its rank exceeds the next fact's that rests on something else; negative if it does not. */
  readonly margin: number;
}

/** How likely a fact is to be the one that is asked for: comparable only between facts for the same question. */
export const rankOf = (evidence: Evidence) => weighed(rank, evidence);

/** How likely the likeliest fact is to answer, 0 to 1. */
export const trustIn = (evidence: Evidence, standing: Standing) => likelihood(trust, judgedBy(evidence, standing));

/** How likely it is that no fact answers, 0 to 1. */
export const doubtIn = (evidence: Evidence, standing: Standing) => likelihood(doubt, judgedBy(evidence, standing));

/** Everything that trust rests on, by name. */
export function judgedBy(evidence: Evidence, { strength, margin }: Standing) {
  return {
    ...evidence,
    always: 1,
    strength: strength / 10,
    margin: Math.max(-1, Math.min(1, margin / 5)),
    'coverage and likeness': evidence.coverage * evidence.likeness,
    'missing and likeness': evidence.missing * evidence.likeness,
    'length and likeness': evidence.length * evidence.likeness,
    'length and coverage': evidence.length * evidence.coverage,
  };
}

// --- Internal helpers ---

type Numbers<Values> = { readonly [Name in keyof Values]: number };

function likelihood<Values extends Numbers<Values>>(by: Readonly<Record<string, number>>, values: Values): number {
  return 1 / (1 + Math.exp(-weighed(by, values)));
}

function weighed<Values extends Numbers<Values>>(by: Readonly<Record<string, number>>, values: Values): number {
  let sum = 0;
  for (const name in values) sum += values[name] * (by[name] ?? 0);
  return sum;
}
