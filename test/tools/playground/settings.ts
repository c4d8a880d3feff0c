import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Settings {
  /** The folder of the checkout. */
  readonly root: string;
  readonly botPort: number;
  readonly playgroundPort: number;
  /** Where the programs leave their logs; ignored by git. */
  readonly folder: string;
}

/** Says what is wrong with a setting, for the developer. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads the settings; throws a SettingsError naming a port that is none, or the same port twice. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const botPort = readPort(env, 'PORT', 3978);
  const playgroundPort = readPort(env, 'PLAYGROUND_PORT', 56150);
  if (botPort === playgroundPort) throw new SettingsError(`PORT and PLAYGROUND_PORT are both ${botPort}; they must differ.`);
  return { root: ROOT, botPort, playgroundPort, folder: resolve(ROOT, env.PLAYGROUND_DIR || 'build/playground') };
}

// --- Internal helpers ---

function readPort(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const port = Number(env[name] || usual);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SettingsError(`${name} is not a port: ${env[name]}. It must be a number from 1 to 65535.`);
}
