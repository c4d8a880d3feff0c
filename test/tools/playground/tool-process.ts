import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './ports.ts';

const TOOL = fileURLToPath(new URL('../playground.ts', import.meta.url));

/** `npm run playground` as a process of its own, for tests. */
export interface ToolProcess {
  readonly botPort: number;
  readonly playgroundPort: number;
  readonly process: ChildProcess;
  /** Resolves to the exit code; -1 for the end by a signal. */
  readonly exitCode: Promise<number>;
  /** What it printed so far, errors included. */
  printed(): string;
  /** Resolves to the address of the Playground once it is told; rejects, with what was printed, if the tool ends before. */
  address(): Promise<string>;
}

/** Starts the tool on free ports, with its data and logs in a folder of the caller's; `env` is added, and wins. */
export async function startTool(folder: string, env: Readonly<Record<string, string>> = {}): Promise<ToolProcess> {
  const own = { PORT: String(await findFreePort()), PLAYGROUND_PORT: String(await findFreePort()), ...env };
  const child = spawn(process.execPath, [TOOL], {
    env: { ...process.env, DATA_DIR: `${folder}/data`, PLAYGROUND_DIR: `${folder}/logs`, LOG_LEVEL: 'info', ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const exitCode = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  return {
    botPort: Number(own.PORT),
    playgroundPort: Number(own.PLAYGROUND_PORT),
    process: child,
    exitCode,
    printed: () => printed,
    address: () => addressIn(child, () => printed),
  };
}

// --- Internal helpers ---

function addressIn(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed()) ?? [];
      if (address) resolve(address);
    });
    child.once('close', () => reject(new Error(`The playground did not start:\n${printed()}`)));
  });
}
