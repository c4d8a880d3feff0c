import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnNode } from './child.ts';
import { makeFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';

const ENGINE_PROCESS = fileURLToPath(new URL('./engine-process.ts', import.meta.url));
const ANSWER_WITHIN_MS = 120_000;

/** What the engine's process tells; times in milliseconds. */
export interface Engine {
  /** From reading the sources until the first question can be answered. */
  readonly loadMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly tenfoldP99Ms: number;
  /** The time of all questions with ten times the knowledge, by their time without. */
  readonly tenfold: number;
}

/** The question engine alone, warm, on the development set; the bare bot has none. */
export const engine: Measurement<keyof Engine> = {
  name: 'engine',
  figures: {
    loadMs: { label: 'Engine load', unit: 'ms', better: 'less' },
    p50Ms: { label: 'Engine time of a question, median', unit: 'ms', better: 'less' },
    p99Ms: { label: '  99th percentile', unit: 'ms', better: 'less' },
    tenfoldP99Ms: { label: '  99th percentile with ten times the knowledge', unit: 'ms', better: 'less' },
    tenfold: { label: '  all questions with ten times the knowledge, by without', unit: '×', better: 'less' },
  },
  async measure(side) {
    if (side === 'bare') return {};
    const child = spawnNode({ args: [ENGINE_PROCESS], output: join(makeFolder(), 'output.log') });
    try {
      return await child.ask<Engine>({}, ANSWER_WITHIN_MS);
    } finally {
      await child.stop();
    }
  },
};
