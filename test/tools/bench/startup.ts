import { setTimeout as sleep } from 'node:timers/promises';
import { startBot } from './bot.ts';
import type { Measurement } from './measurement.ts';

/** How long a bot is left alone before its memory counts as that of an idle one, in milliseconds. */
const IDLE_MS = 500;

/** Start-up on an empty data folder, and the memory of a bot that nobody has written to. */
export const startup: Measurement<'start' | 'memory'> = {
  name: 'startup',
  figures: {
    start: { label: 'Start-up until the port answers', unit: 'ms', better: 'less' },
    memory: { label: 'Memory when idle', unit: 'MB', better: 'less' },
  },
  async measure(side) {
    const bot = await startBot(side);
    try {
      await sleep(IDLE_MS);
      const { memoryMb } = await bot.usage();
      return { start: bot.startMs, memory: memoryMb };
    } finally {
      await bot.stop();
    }
  },
};
