import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** How long a process may take to stop before it is killed, in milliseconds. */
const STOP_WITHIN_MS = 5_000;

/** What a process needs of the developer's environment; the rest (databases, app ids, proxies) must not reach it. */
const INHERITED = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP'];

export interface Spawning {
  /** What follows `node` on the command line. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The file that gets what it prints. */
  readonly output: string;
}

export interface Child {
  /** Resolves when it has ended, to how: `exit code 1`, `signal SIGKILL`. */
  readonly ended: Promise<string>;
  /** Sends a message and resolves to the answer; rejects if the process ends, or does not answer in time. */
  ask<Answer>(question: object, withinMs: number): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a Node process, of the same Node as this one, that can be asked things. */
export function spawnNode({ args, env, output }: Spawning): Child {
  const child = spawnInto(output, args, env);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  return {
    ended,
    ask: (question, withinMs) => ask(child, question, withinMs),
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(patience);
    },
  };
}

// --- Internal helpers ---

function spawnInto(output: string, args: readonly string[], env: Spawning['env']): ChildProcess {
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  const file = openSync(output, 'w');
  try {
    return spawn(process.execPath, args, { env: { ...inherited, ...env }, stdio: ['ignore', file, file, 'ipc'] });
  } finally {
    closeSync(file);
  }
}

function ask<Answer>(child: ChildProcess, question: object, withinMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      settle();
    };
    const onMessage = (message: unknown) => end(() => resolve(message as Answer));
    const onExit = () => end(() => reject(new Error('The process ended before it answered.')));
    const timer = setTimeout(() => end(() => reject(new Error(`No answer within ${withinMs} ms.`))), withinMs);
    child.on('message', onMessage).on('exit', onExit);
    child.send(question, (error) => error && end(() => reject(error)));
  });
}
