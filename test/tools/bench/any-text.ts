import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnNode } from './child.ts';
import { makeFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';

const PROCESS = fileURLToPath(new URL('./any-text-process.ts', import.meta.url));
const ANSWER_WITHIN_MS = 300_000;

/** In milliseconds. */
export interface AnyTextTimes {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The question engine alone on generated texts of up to 20,000 characters, each asked once; the bare bot has none. */
export const anyText: Measurement<keyof AnyTextTimes> = {
  name: 'any-text',
  figures: {
    p50: { label: 'Engine time of any text, median', unit: 'ms', better: 'less' },
    p99: { label: '  99th percentile', unit: 'ms', better: 'less' },
    max: { label: '  the longest', unit: 'ms', better: 'less' },
  },
  async measure(side, { turns }) {
    if (side === 'bare') return {};
    const child = spawnNode({ args: [PROCESS], output: join(makeFolder(), 'output.log') });
    try {
      return await child.ask<AnyTextTimes>({ texts: Math.ceil(turns / 3) }, ANSWER_WITHIN_MS);
    } finally {
      await child.stop();
    }
  },
};
