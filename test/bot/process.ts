import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));

/** The bot as an operator runs it: a process of its own. */
export class Process {
  readonly child: ChildProcess;
  output = '';

  constructor(env: Record<string, string>) {
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, [MAIN], { env: { PATH, ...env } });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (data) => (this.output += data));
  }

  /** The port it listens on, once it does. */
  async port(): Promise<number> {
    while (!this.output.includes('"listening"')) {
      assert.equal(this.child.exitCode, null, this.output);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return Number(/"port":(\d+)/.exec(this.output)?.[1]);
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
