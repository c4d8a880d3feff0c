// `npm run bench`: the real bot against a bare echo bot on the same SDK, in one run; ratios, since machines differ.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { anyText } from './bench/any-text.ts';
import { engine } from './bench/engine.ts';
import { readOptions } from './bench/options.ts';
import { measureInRounds, type Row } from './bench/rounds.ts';
import { startup } from './bench/startup.ts';
import { tableOf } from './bench/table.ts';
import { turns } from './bench/turns.ts';

const measurements = [engine, startup, turns, anyText];

// To exit, rather than to be ended, removes the data of the bots; they stop by themselves when this process is gone.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

// --- Internal helpers ---

async function main(): Promise<void> {
  const { only, rounds, scale, out } = readOptions(
    process.argv.slice(2),
    measurements.map(({ name }) => name),
  );
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? '?',
    cores: cpus().length,
    busy: loadavg()[0] ?? 0,
  };
  const rows: Row[] = [];
  for (const measurement of measurements) {
    if (only === undefined || only === measurement.name) {
      rows.push(...(await measureInRounds(measurement, scale, rounds, tell)));
    }
  }
  const at = new Date().toISOString();
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ at, ...machine, rounds, ...scale, rows }, null, 2)}\n`);
  const { node, cpu, cores, busy } = machine;
  process.stdout.write(`
Samspel against a bare echo bot on the same SDK, medians of ${rounds} rounds of ${scale.turns} turns
Node ${node}, ${cores} × ${cpu}, ${busy.toFixed(1)} processes busy at the start

${tableOf(rows)}
`);
}

function tell(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
