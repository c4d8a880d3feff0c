import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a temporary folder that is gone when this process is, however the bench ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samspel-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
