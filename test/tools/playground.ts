// `npm run playground`: the bot in local mode with the Agents Playground beside it, until Ctrl-C.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningProgram, startProgram } from './playground/child-process.ts';
import { reasonNotFree } from './playground/ports.ts';
import { botProgram, playgroundProgram } from './playground/programs.ts';
import { ROOT, readSettings, type Settings } from './playground/settings.ts';

/** How long both may take until they serve, in milliseconds. */
const START_WITHIN_MS = 60_000;

/** npm does not pass a signal on to what it runs: it just goes, and the tool gets another parent. */
const startedBy = process.env.npm_lifecycle_event && process.ppid;

const stopAsked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  if (startedBy) setInterval(() => process.ppid !== startedBy && resolve(), 500);
});

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

// --- Internal helpers ---

async function main(): Promise<void> {
  loadEnvironment();
  const settings = readSettings(process.env);
  await requireFree('PORT', settings.botPort);
  await requireFree('PLAYGROUND_PORT', settings.playgroundPort);
  mkdirSync(settings.folder, { recursive: true });
  const programs = [botProgram(settings), playgroundProgram(settings)].map(startProgram);
  try {
    await Promise.race([stopAsked, ...programs.map(failWhenEnded), announce(programs, settings)]);
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
}

/** What is set already wins: the shell over the developer's own file, and that over the shared one. */
function loadEnvironment(): void {
  for (const file of ['.env.playground.user', '.env.playground']) {
    const path = join(ROOT, 'env', file);
    if (existsSync(path)) process.loadEnvFile(path);
  }
}

async function requireFree(setting: string, port: number): Promise<void> {
  const reason = await reasonNotFree(port);
  if (reason === undefined) return;
  const what = reason === 'EADDRINUSE' ? `Port ${port} is already in use` : `Port ${port} cannot be used (${reason})`;
  throw new Error(
    `${what}. Stop the program that uses it, or choose another port: ${setting}=${port + 1} npm run playground`,
  );
}

async function failWhenEnded(program: RunningProgram): Promise<never> {
  const how = await program.ended;
  throw new Error(`The ${program.name} stopped (${how}). It said last:\n\n${program.lastLines(15)}\n`);
}

/** Tells the developer once both serve, then leaves them running. Rejects if they do not serve in time. */
async function announce(programs: readonly RunningProgram[], { playgroundPort, folder }: Settings): Promise<void> {
  const served = Promise.all(programs.map((program) => program.ready())).then(() => true);
  if (!(await Promise.race([served, sleep(START_WITHIN_MS, false)]))) throw new Error(notServing(programs));
  process.stdout.write(`
  Samspel is running in the Agents Playground:

      http://127.0.0.1:${playgroundPort}

  Logs: ${folder}
  Stop both with Ctrl-C.

`);
  await new Promise<never>(() => {});
}

function notServing(programs: readonly RunningProgram[]): string {
  const said = programs.map((program) => `The ${program.name} said last:\n\n${program.lastLines(15)}\n`);
  return [`Samspel and the Agents Playground did not start within ${START_WITHIN_MS / 1_000} seconds.`, ...said].join(
    '\n',
  );
}
