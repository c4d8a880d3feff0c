import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** Values by name; an empty value counts as missing. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the variables of an environment: `.env.<name>`, then `.env.<name>.user` if there is one, then the
 * process environment; a later value wins, an empty one never does.
 * @param folder the folder of the `.env` files
 * @throws Error (ENOENT) when there is no `.env.<name>`
 */
export async function readVariables(name: string, folder: string, environment: Variables): Promise<Variables> {
  const shared = parseEnv(await readFile(join(folder, `.env.${name}`), 'utf8'));
  const personal = parseEnv(await readFile(join(folder, `.env.${name}.user`), 'utf8').catch(emptyIfMissing));
  return Object.assign({}, ...[shared, personal, environment].map(withoutEmpty));
}

// --- Internal helpers ---

function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

function withoutEmpty(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}
