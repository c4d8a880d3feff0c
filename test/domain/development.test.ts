import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, loadKnowledge } from '../../domain/index.ts';
import { faultOf, readQuestions } from '../questions/judge.ts';
import { readNearMisses } from '../questions/near-misses.ts';
import { engineAsker } from '../tools/eval/askers.ts';

const FOLDER = join(import.meta.dirname, '../questions');
const knowledge = loadKnowledge(join(import.meta.dirname, '../../domain/sources'));
const asker = engineAsker(knowledge);
const development = readQuestions(join(FOLDER, 'dev.jsonl'));

/** Batches that others wrote from the documents alone; each was scored before anything was mended by it. */
const batches = readdirSync(FOLDER)
  .filter((name) => name.startsWith('batch-'))
  .flatMap((name) => readQuestions(join(FOLDER, name)));

/** How many pass at least; raised when more do, never lowered. */
const FLOORS = { development: 116, batches: 788, nearMisses: 535 };

describe('the questions of a reader', () => {
  for (const [name, questions, floor] of [
    ['development', development, FLOORS.development],
    ['others', batches, FLOORS.batches],
  ] as const) {
    it(`are answered as they would have it: at least ${floor} of ${questions.length} (${name})`, async () => {
      const failed: string[] = [];
      for (const question of questions) {
        const fault = faultOf(question, await asker(question));
        if (fault) failed.push(`${question.id}: ${fault}`);
      }
      assert.ok(questions.length - failed.length >= floor, failed.join('\n'));
    });
  }

  it('get no answer longer than 700 characters', async () => {
    for (const question of [...development, ...batches]) {
      assert.ok((await asker(question)).text.length <= 700, question.id);
    }
  });

  it(`that nearly have an answer are refused: at least ${FLOORS.nearMisses} of ${readNearMisses().length}`, () => {
    const answered = readNearMisses().filter(({ text, language }) => {
      const { reply } = ask(text, knowledge, { language, today: '2026-03-01' });
      return reply.outcome === 'answer' && !/\b(inte|ingen|inget|inga|not|no)\b/.test(reply.parts[0].text);
    });
    const refused = readNearMisses().length - answered.length;
    assert.ok(refused >= FLOORS.nearMisses, answered.map(({ text }) => text).join('\n'));
  });
});
