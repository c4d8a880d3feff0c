import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadKnowledge } from '../../../domain/index.ts';
import { startBot } from './bot.ts';
import { openLoad } from './load.ts';
import type { Measurement } from './measurement.ts';
import { measureInRounds } from './rounds.ts';
import { median, quantile } from './statistics.ts';
import { tableOf } from './table.ts';
import { tenfold } from './tenfold.ts';

const run = promisify(execFile);
const SOURCES = fileURLToPath(new URL('../../../domain/sources/', import.meta.url));
const TOOL = fileURLToPath(new URL('../bench.ts', import.meta.url));

describe('npm run bench', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspel-test-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('compares real turns of both bots in a table and in JSON, and leaves nothing behind', async () => {
    const out = join(folder, 'results', 'bench.json');
    const args = [TOOL, '--rounds', '1', '--turns', '20', '--only', 'turns', '--out', out];
    const { stdout } = await run(process.execPath, args, { env: { ...process.env, TMPDIR: folder } });
    assert.match(stdout, /^Question turns, 32 at a time +[\d,.]+ per s +[\d,.]+ per s +[\d.]+ +> 1 +[\d.]+$/m);
    const { rounds, turns, rows } = JSON.parse(await readFile(out, 'utf8'));
    assert.deepEqual([rounds, turns], [1, 20]);
    for (const { ratio, samspel, bare } of rows) {
      assert.deepEqual([ratio.rounds.length, samspel.rounds.length, bare.rounds.length], [1, 1, 1]);
      assert.equal(ratio.rounds[0], samspel.rounds[0] / bare.rounds[0]);
      assert(ratio.median > 0);
    }
    assert.deepEqual(await readdir(folder), ['results']);
  });

  for (const [args, complaint] of [
    [['--only', 'everything'], '--only knows engine, startup, turns, any-text, not "everything".\n'],
    [['--rounds', '0'], '--rounds must be a whole number from 1 to 100, not "0".\n'],
  ] as const) {
    it(`refuses ${args.join(' ')} and says why`, async () => {
      await assert.rejects(run(process.execPath, [TOOL, ...args]), { code: 1, stderr: complaint });
    });
  }

  it('multiplies the knowledge by ten, under names of its own', () => {
    const knowledge = loadKnowledge(SOURCES);
    const more = tenfold(knowledge);
    assert.equal(more.facts.length, 10 * knowledge.facts.length);
    assert.equal(more.questions.size, 10 * knowledge.questions.size);
    const payers = [...more.entities.values()].filter(({ kind }) => kind === 'municipality');
    assert.equal(new Set(payers.map(({ name }) => name.sv)).size, payers.length);
  });

  it('does not count turns whose answer never came', async () => {
    const bot = await startBot('bare');
    const load = openLoad();
    const fields = { type: 'message', text: 'hej' };
    try {
      const job = { botUrl: bot.url, fields, answer: 'hej', concurrency: 2, turns: 4 };
      await assert.rejects(load.run(job), { message: '0 answers with "hej" came to one turn instead of 1.' });
      assert.equal((await load.run({ ...job, answer: 'echo' })).turns, 4);
    } finally {
      await load.close();
      await bot.stop();
    }
  });
});

describe('the rounds of the bench', () => {
  it('take turns between the bots, after a short warm-up that does not count', async () => {
    const order: string[] = [];
    const rows = await measureInRounds(counting(order), { turns: 50 }, 2, () => {});
    assert.deepEqual(order, ['samspel 5', 'bare 5', 'samspel 50', 'bare 50', 'samspel 50', 'bare 50']);
    assert.deepEqual(rows[0]?.samspel, { median: 4, rounds: [3, 5] });
    assert.deepEqual(rows[0]?.ratio.rounds, [3 / 4, 5 / 6]);
  });

  it('show a dash where only one side has a figure', async () => {
    const rows = await measureInRounds(counting([]), { turns: 50 }, 1, () => {});
    const lines = tableOf(rows)
      .split('\n')
      .map((line) => line.replaceAll(/ +/g, ' '));
    assert.equal(lines[1], 'Both 3 ms 4 ms 0.75 < 1 0.75');
    assert.equal(lines[2], 'Ours 3 MB – – < 1 –');
  });
});

describe('the statistics of the bench', () => {
  it('take the nearest rank', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    assert.deepEqual([quantile(values, 0), quantile(values, 0.5), quantile(values, 0.99)], [1, 100, 198]);
  });

  it('take the middle of an even number of values between the two', () => {
    assert.deepEqual([median([9, 1, 5]), median([1, 2, 3, 9])], [5, 2.5]);
    assert(Number.isNaN(median([])));
  });
});

/** A measurement whose values are how often it was asked. */
function counting(order: string[]): Measurement {
  return {
    name: 'counting',
    figures: {
      both: { label: 'Both', unit: 'ms', better: 'less' },
      ours: { label: 'Ours', unit: 'MB', better: 'less' },
    },
    async measure(side, { turns }) {
      const both = order.push(`${side} ${turns}`);
      return side === 'samspel' ? { both, ours: both } : { both };
    },
  };
}
