import { fileURLToPath } from 'node:url';
import { ask, loadKnowledge, type Reply } from '../../domain/index.ts';
import { faultOf, type Question, readQuestions } from '../questions/judge.ts';

/** `npm run eval -- FILE…`: runs question files through the engine and prints what fails and a table. */

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const quiet = process.argv.includes('--quiet');
const knowledge = loadKnowledge(fileURLToPath(new URL('../../domain/sources/', import.meta.url)));
const today = '2026-03-01';

interface Result {
  readonly question: Question;
  readonly fault: string | undefined;
}

const results = files.flatMap((file) => readQuestions(file).map((question) => run(question)));
print(results);

function run(question: Question): Result {
  let frame: string | undefined;
  let reply: Reply | undefined;
  for (const turn of question.turns) {
    const asked = ask(turn, knowledge, { language: question.lang, today, frame });
    ({ frame, reply } = asked);
  }
  const text = reply?.parts.map((part) => part.text).join('\n\n') ?? '';
  const sources = [...new Set(reply?.parts.flatMap((part) => part.sources.map(({ document }) => document)) ?? [])];
  const fault = faultOf(question, { text, sources });
  if (fault && !quiet) {
    const asked = question.turns.join(' >> ');
    process.stdout.write(
      `\n${question.id} ${question.kind} ${question.style}: ${asked}\n  ${fault} [${reply?.outcome}; ${sources}]\n  ${text.replaceAll('\n', ' | ')}\n  REF ${question.ref}\n`,
    );
  }
  return { question, fault };
}

function print(all: readonly Result[]): void {
  const row = (name: string, some: readonly Result[]) => {
    const passed = some.filter(({ fault }) => fault === undefined).length;
    process.stdout.write(
      `${name.padEnd(24)} ${passed}/${some.length} ${((100 * passed) / some.length).toFixed(1)} %\n`,
    );
  };
  process.stdout.write('\n');
  row('all', all);
  for (const key of ['kind', 'lang', 'style'] as const) {
    for (const [name, some] of Map.groupBy(all, ({ question }) => question[key])) row(`${key} ${name}`, some);
  }
}
