import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage, zipPackage } from './build.ts';
import { readVariables } from './variables.ts';

// Writes build/appPackage/samspel-<env>.zip, ready to upload to Teams: npm run package [-- --env dev]

const root = join(import.meta.dirname, '..');
const { env } = parseArgs({ options: { env: { type: 'string', default: 'local' } } }).values;

try {
  const files = await buildPackage(await readVariables(env, join(root, 'env'), process.env));
  const target = join(root, 'build', 'appPackage', `samspel-${env}.zip`);
  await mkdir(join(target, '..'), { recursive: true });
  await writeFile(target, zipPackage(files));
  process.stdout.write(`Wrote ${relative(process.cwd(), target)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
