import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Activity } from '../../channel/activity.ts';
import { spawnNode } from './child.ts';
import { makeFolder } from './folder.ts';

const LOAD_PROCESS = fileURLToPath(new URL('./load-process.ts', import.meta.url));
/** The longest that a load sends new turns, in milliseconds. */
export const LOAD_LASTS_MS = 60_000;
const ANSWER_WITHIN_MS = LOAD_LASTS_MS + 30_000;

export interface Job {
  readonly botUrl: string;
  /** What is sent in every turn, beside who and where. */
  readonly fields: Activity;
  /** What must stand in the bot's message for the turn to be answered. */
  readonly answer: string;
  readonly concurrency: number;
  readonly turns: number;
}

export interface Loaded {
  /** Those answered in time; fewer than asked for where the bot is slow. */
  readonly turns: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Load {
  /** Sends turns to a bot and times them. Rejects if a turn fails, or its answer does not reach the channel once. */
  run(job: Job): Promise<Loaded>;
  close(): Promise<void>;
}

/** Starts the process that plays both the users and the channel's service. */
export function openLoad(): Load {
  const child = spawnNode({ args: [LOAD_PROCESS], output: join(makeFolder(), 'output.log') });
  return {
    async run(job) {
      const done = await child.ask<Loaded | { readonly fault: string }>(job, ANSWER_WITHIN_MS);
      if ('fault' in done) throw new Error(done.fault);
      return done;
    },
    close: child.stop,
  };
}
