// Runs the question engine alone, in a process of its own, and tells its figures when asked.
import { fileURLToPath } from 'node:url';
import { ask, type Knowledge, loadKnowledge, prepare } from '../../../domain/index.ts';
import { readQuestions } from '../../questions/judge.ts';
import type { Engine } from './engine.ts';
import { median, quantile } from './statistics.ts';
import { tenfold } from './tenfold.ts';

const SOURCES = fileURLToPath(new URL('../../../domain/sources/', import.meta.url));
const TODAY = '2026-03-01';
/** How often all questions are asked before it counts, and then. */
const WARM_UP = 5;
const ROUNDS = 10;

const questions = readQuestions(fileURLToPath(new URL('../../questions/dev.jsonl', import.meta.url)));

process.once('message', () => process.send?.(measure()));
process.once('disconnect', () => process.exit(0));

// --- Internal helpers ---

function measure(): Engine {
  const began = performance.now();
  const knowledge = loadKnowledge(SOURCES);
  prepare(knowledge);
  const loadMs = performance.now() - began;
  const plain = warmTimes(knowledge);
  const more = tenfold(knowledge);
  prepare(more);
  const tenfoldTimes = warmTimes(more);
  return {
    loadMs,
    p50Ms: quantile(plain.flat(), 0.5),
    p99Ms: quantile(plain.flat(), 0.99),
    tenfoldP99Ms: quantile(tenfoldTimes.flat(), 0.99),
    tenfold: median(tenfoldTimes.map(sum)) / median(plain.map(sum)),
  };
}

const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);

/** The times of all turns, round by round. */
function warmTimes(knowledge: Knowledge): number[][] {
  return Array.from({ length: WARM_UP + ROUNDS }, () => timesOf(knowledge)).slice(WARM_UP);
}

/** The time of each turn of the development set, in milliseconds. */
function timesOf(knowledge: Knowledge): number[] {
  const times: number[] = [];
  for (const { turns, lang: language } of questions) {
    let frame: string | undefined;
    for (const turn of turns) {
      const began = performance.now();
      ({ frame } = ask(turn, knowledge, { language, today: TODAY, frame }));
      times.push(performance.now() - began);
    }
  }
  return times;
}
