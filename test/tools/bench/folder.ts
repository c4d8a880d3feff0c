import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Makes a temporary folder that goes with this process, however the bench ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samspel-bench-'));
  made.push(folder);
  return folder;
}
