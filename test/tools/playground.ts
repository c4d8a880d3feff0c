// `npm run playground`: the bot in local mode with the Agents Playground beside it, until Ctrl-C.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningProgram, startProgram } from './playground/child-process.ts';
import { whyNotFree } from './playground/ports.ts';
import { botProgram, playgroundProgram } from './playground/programs.ts';
import { readSettings, type Settings, SettingsError } from './playground/settings.ts';

/** How long both may take to start, in milliseconds. */
const START_WITHIN_MS = 60_000;

process.exit(await main());

// --- Internal helpers ---

/** Runs both programs; resolves to the exit code. */
async function main(): Promise<number> {
  const stopAsked = new Promise<undefined>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined));
  });
  const settings = await prepare().catch((error: unknown) => {
    if (error instanceof SettingsError) return error;
    throw error;
  });
  const problem = settings instanceof SettingsError ? settings.message : await run(settings, stopAsked);
  if (problem !== undefined) process.stderr.write(`${problem}\n`);
  return problem === undefined ? 0 : 1;
}

async function prepare(): Promise<Settings> {
  loadEnvironment();
  const settings = readSettings(process.env);
  await requireFree(settings.botPort, 'PORT');
  await requireFree(settings.playgroundPort, 'PLAYGROUND_PORT');
  mkdirSync(settings.folder, { recursive: true });
  return settings;
}
