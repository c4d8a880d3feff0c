import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../playground/ports.ts';
import { type Child, spawnNode } from './child.ts';
import { makeFolder } from './folder.ts';
import type { Side } from './measurement.ts';

const START_WITHIN_MS = 60_000;
const ASK_WITHIN_MS = 10_000;
/** How often it is tried whether a bot answers, in milliseconds: the grain of the start-up time. */
const POLL_MS = 2;

const PROBE = new URL('./probe.ts', import.meta.url).href;
const FILES: Readonly<Record<Side, string>> = {
  samspel: fileURLToPath(new URL('../../../bot/main.ts', import.meta.url)),
  bare: fileURLToPath(new URL('./echo-bot.ts', import.meta.url)),
};

export interface Usage {
  readonly memoryMb: number;
  /** Of all its threads, since its start. */
  readonly cpuMs: number;
}

export interface Bot {
  /** Where it takes activities. */
  readonly url: string;
  /** Milliseconds from the spawn until the port answered. */
  readonly startMs: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a bot without authentication, with an empty data folder of its own. Rejects with what it printed if it ends. */
export async function startBot(side: Side): Promise<Bot> {
  const folder = makeFolder();
  const port = await findFreePort();
  const output = join(folder, 'output.log');
  const env = { SAMSPEL_MODE: 'local', PORT: String(port), DATA_DIR: join(folder, 'data') };
  const spawned = performance.now();
  const child = spawnNode({ args: ['--import', PROBE, FILES[side]], env, output });
  try {
    await answered(port, child, output);
  } catch (error) {
    await child.stop();
    throw error;
  }
  const startMs = performance.now() - spawned;
  const url = `http://127.0.0.1:${port}/api/messages`;
  return { url, startMs, usage: () => child.ask<Usage>({}, ASK_WITHIN_MS), stop: child.stop };
}

// --- Internal helpers ---

async function answered(port: number, child: Child, output: string): Promise<void> {
  let over = '';
  void child.ended.then((how) => {
    over = how;
  });
  const deadline = performance.now() + START_WITHIN_MS;
  while (!(await answers(port))) {
    if (performance.now() > deadline) over ||= `no answer within ${START_WITHIN_MS} ms`;
    if (over) throw new Error(`A bot did not start (${over}). It printed:\n${await readFile(output, 'utf8')}`);
    await sleep(POLL_MS);
  }
}

/** Whether a request to the port gets any answer at all. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
    socket.once('data', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
