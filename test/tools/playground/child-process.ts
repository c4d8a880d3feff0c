import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a program may take to stop before it is killed, in milliseconds. */
const STOP_WITHIN_MS = 5_000;
const WITH_PARENT = new URL('./with-parent.ts', import.meta.url).href;
/** A group of its own lets a program be stopped with all it started, and keeps the terminal's Ctrl-C from reaching it twice. */
const OWN_GROUP = process.platform !== 'win32';

export interface Program {
  readonly name: string;
  /** What follows `node` on the command line. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The working folder; made if it is missing. */
  readonly folder: string;
  /** Gets what the program prints, from its start. */
  readonly output: string;
  /** Further files the program itself logs to. */
  readonly logs: readonly string[];
  /** The address that answers 200 once the program serves. */
  readonly readyUrl: string;
}

export interface RunningProgram {
  readonly name: string;
  /** Resolves when the program has ended, to how: `exit code 1`, `signal SIGKILL`. */
  readonly ended: Promise<string>;
  /** Resolves when the program serves; never rejects. */
  ready(): Promise<void>;
  /** What it printed and logged last. */
  lastLines(count: number): string;
  /** Stops the program and all it started. */
  stop(): Promise<void>;
}

/** Starts a Node program that ends, at the latest, when this process does. */
export function startProgram(program: Program): RunningProgram {
  const child = spawnProgram(program);
  const ended = endOf(child);
  return {
    name: program.name,
    ended,
    ready: () => answers(program.readyUrl, ended),
    lastLines: (count) => lastLines([program.output, ...program.logs], count),
    async stop() {
      signal(child, 'SIGTERM');
      const patience = setTimeout(() => signal(child, 'SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(patience);
      signal(child, 'SIGKILL');
    },
  };
}

// --- Internal helpers ---

function spawnProgram({ args, env, folder, output }: Program): ChildProcess {
  mkdirSync(folder, { recursive: true });
  const file = openSync(output, 'w');
  try {
    return spawn(process.execPath, ['--import', WITH_PARENT, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', file, file, 'ipc'],
      detached: OWN_GROUP,
    });
  } finally {
    closeSync(file);
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(name ? `signal ${name}` : `exit code ${code}`));
  });
}

/** Resolves once the address answers; a program that has ended never serves. */
async function answers(url: string, ended: Promise<string>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && !(await isOk(url))) await sleep(100);
  if (over) await new Promise<never>(() => {});
}

async function isOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

function lastLines(files: readonly string[], count: number): string {
  const lines = files.flatMap((file) => readIfThere(file).trimEnd().split('\n').slice(-count));
  return lines.filter((line) => line !== '').join('\n');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Signals the program and all it started; those that are gone already are what is wanted. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(OWN_GROUP ? -child.pid : child.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
