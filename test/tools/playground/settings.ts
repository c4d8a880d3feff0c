import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Settings {
  readonly botPort: number;
  readonly playgroundPort: number;
  /** Where the programs leave their logs; ignored by git. */
  readonly folder: string;
}

/** Reads the settings; throws an Error naming a port that is none, or the same port twice. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const botPort = readPort(env, 'PORT', 3978);
  const playgroundPort = readPort(env, 'PLAYGROUND_PORT', 56150);
  if (botPort === playgroundPort) throw new Error(`PORT and PLAYGROUND_PORT are both ${botPort}; they must differ.`);
  return { botPort, playgroundPort, folder: resolve(ROOT, env.PLAYGROUND_DIR || 'build/playground') };
}

// --- Internal helpers ---

function readPort(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const port = Number(env[name] || usual);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} is not a port: ${env[name]}. It must be a number from 1 to 65535.`);
}
