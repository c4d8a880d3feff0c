import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, loadKnowledge } from '../../domain/index.ts';
import { faultOf, type Question, readQuestions } from '../questions/judge.ts';
import { readNearMisses } from '../questions/near-misses.ts';

const FOLDER = join(import.meta.dirname, '../questions');
const knowledge = loadKnowledge(join(import.meta.dirname, '../../domain/sources'));
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
    it(`are answered as they would have it: at least ${floor} of ${questions.length} (${name})`, () => {
      const failed = questions.flatMap((question) => (fault(question) ? [`${question.id}: ${fault(question)}`] : []));
      assert.ok(questions.length - failed.length >= floor, failed.join('\n'));
    });
  }

  it('get no answer longer than 700 characters', () => {
    for (const question of [...development, ...batches]) {
      assert.ok(lastReply(question).text.length <= 700, question.id);
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

function lastReply({ turns, lang }: Question) {
  let frame: string | undefined;
  let said = { text: '', sources: [] as string[] };
  for (const turn of turns) {
    const asked = ask(turn, knowledge, { language: lang, today: '2026-03-01', frame });
    const sources = asked.reply.parts.flatMap((part) => part.sources.map(({ document }) => document));
    said = { text: asked.reply.parts.map(({ text }) => text).join('\n'), sources: [...new Set(sources)] };
    frame = asked.frame;
  }
  return said;
}

const fault = (question: Question) => faultOf(question, lastReply(question));
