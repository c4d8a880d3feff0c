// Asks the question engine what nobody should send, in a process of its own, and tells its times when asked.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { ask, loadKnowledge, prepare } from '../../../domain/index.ts';
import { anyText } from '../../questions/anything.ts';
import { readQuestions } from '../../questions/judge.ts';
import type { AnyTextTimes } from './any-text.ts';
import { quantile } from './statistics.ts';

const SOURCES = fileURLToPath(new URL('../../../domain/sources/', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('../../questions/dev.jsonl', import.meta.url));
/** The same texts each time, so that two runs can be compared. */
const SEED = 1;

process.once('message', ({ texts }: { texts: number }) => process.send?.(measure(texts)));
process.once('disconnect', () => process.exit(0));

// --- Internal helpers ---

function measure(count: number): AnyTextTimes {
  const knowledge = loadKnowledge(SOURCES);
  prepare(knowledge);
  const timeOf = (text: string) => {
    const began = performance.now();
    ask(text, knowledge, { language: 'sv', today: '2026-03-01' });
    return performance.now() - began;
  };
  for (const { turns } of readQuestions(QUESTIONS)) turns.forEach(timeOf);
  const times = fc.sample(anyText(knowledge), { numRuns: count, seed: SEED }).map(timeOf);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), max: quantile(times, 1) };
}
