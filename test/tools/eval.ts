import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../domain/index.ts';
import { faultOf, type Question, readQuestions } from '../questions/judge.ts';
import { engineAsker, httpAsker } from './eval/askers.ts';

/**
 * `npm run eval -- FILE…`: runs question files through the engine, or with `--http` through the whole bot, and prints
 * what fails and a table; `--quiet`: the table alone.
 */

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const quiet = process.argv.includes('--quiet');
const knowledge = loadKnowledge(fileURLToPath(new URL('../../domain/sources/', import.meta.url)));

interface Result {
  readonly question: Question;
  readonly fault: string | undefined;
}

const { asker, stop } = process.argv.includes('--http')
  ? await httpAsker(knowledge)
  : { asker: engineAsker(knowledge), stop: async () => undefined };
const results: Result[] = [];
for (const question of files.flatMap(readQuestions)) results.push(await run(question));
await stop();
print(results);

async function run(question: Question): Promise<Result> {
  const said = await asker(question);
  const fault = faultOf(question, said);
  if (fault && !quiet) {
    const asked = `${question.id} ${question.kind} ${question.style}: ${question.turns.join(' >> ')}`;
    const told = said.text.replaceAll('\n', ' | ');
    process.stdout.write(`\n${asked}\n  ${fault} [${said.sources}]\n  ${told}\n  REF ${question.ref}\n`);
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
