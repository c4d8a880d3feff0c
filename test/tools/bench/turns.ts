import { startBot } from './bot.ts';
import { type Loaded, openLoad } from './load.ts';
import type { Measurement } from './measurement.ts';

const MANY = 32;

const question = { type: 'message', textFormat: 'plain', text: 'Vad betalar Arboga?' };

/** What must stand in the answer for a turn to count. */
const answers = { samspel: 'Arboga kommuns kostnad är 69 000 kronor per år.', bare: '"text":"echo"' };

type Key = 'rateOne' | 'p50One' | 'p99One' | 'rateMany' | 'p50Many' | 'p99Many' | 'cpu' | 'memory';

/** A question that is answered from the sources and logged, against the bare bot's echo of it. */
export const turns: Measurement<Key> = {
  name: 'turns',
  figures: {
    rateOne: { label: 'Question turns, one at a time', unit: 'per s', better: 'more' },
    p50One: { label: '  time of a turn, median', unit: 'ms', better: 'less' },
    p99One: { label: '  time of a turn, 99th percentile', unit: 'ms', better: 'less' },
    rateMany: { label: `Question turns, ${MANY} at a time`, unit: 'per s', better: 'more' },
    p50Many: { label: '  time of a turn, median', unit: 'ms', better: 'less' },
    p99Many: { label: '  time of a turn, 99th percentile', unit: 'ms', better: 'less' },
    cpu: { label: `  processor time of a turn`, unit: 'ms', better: 'less' },
    memory: { label: 'Memory after all turns', unit: 'MB', better: 'less' },
  },
  async measure(side, { turns }) {
    const bot = await startBot(side);
    const load = openLoad();
    const run = (concurrency: number, turns: number) =>
      load.run({ botUrl: bot.url, fields: question, answer: answers[side], concurrency, turns });
    try {
      await run(MANY, Math.ceil(turns / 4));
      const one = await run(1, turns);
      const before = await bot.usage();
      const many = await run(MANY, turns);
      const after = await bot.usage();
      const cpu = (after.cpuMs - before.cpuMs) / many.turns;
      return { ...figuresOf(one, many), cpu, memory: after.memoryMb };
    } finally {
      await load.close();
      await bot.stop();
    }
  },
};

// --- Internal helpers ---

function figuresOf(one: Loaded, many: Loaded) {
  return {
    rateOne: one.turns / one.seconds,
    p50One: one.p50Ms,
    p99One: one.p99Ms,
    rateMany: many.turns / many.seconds,
    p50Many: many.p50Ms,
    p99Many: many.p99Ms,
  };
}
