import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Scale } from './measurement.ts';

const RESULTS = fileURLToPath(new URL('../../../build/bench.json', import.meta.url));

export interface Options {
  /** The one measurement to run; all by default. */
  readonly only: string | undefined;
  readonly rounds: number;
  readonly scale: Scale;
  /** The file that gets the results as JSON. */
  readonly out: string;
}

/** Reads the command line; throws an Error that says what is wrong with it. */
export function readOptions(args: readonly string[], measurements: readonly string[]): Options {
  const options = {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    turns: { type: 'string', default: '3000' },
    out: { type: 'string', default: RESULTS },
  } as const;
  const { only, rounds, turns, out } = parseArgs({ args: [...args], options }).values;
  if (only !== undefined && !measurements.includes(only))
    throw new Error(`--only knows ${measurements.join(', ')}, not "${only}".`);
  return {
    only,
    rounds: count('rounds', rounds, 100),
    scale: { turns: count('turns', turns, 100_000) },
    out: resolve(out),
  };
}

// --- Internal helpers ---

function count(name: string, value: string, most: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`--${name} must be a whole number from 1 to ${most}, not "${value}".`);
}
