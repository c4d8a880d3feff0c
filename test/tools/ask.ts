import { fileURLToPath } from 'node:url';
import { judge } from '../../domain/ask/answers/facts.ts';
import { createMind } from '../../domain/ask/mind.ts';
import { understand } from '../../domain/ask/question.ts';
import { ask, loadKnowledge } from '../../domain/index.ts';

/** `npm run ask -- "fråga"`: the answer in the terminal; `--explain`: what was understood and why others lost. */
const explain = process.argv.includes('--explain');
const turns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const knowledge = loadKnowledge(fileURLToPath(new URL('../../domain/sources/', import.meta.url)));
const say = (text: string) => process.stdout.write(`${text}\n`);

let frame: string | undefined;
for (const turn of turns) {
  const asked = ask(turn, knowledge, { language: 'sv', today: '2026-03-01', frame });
  if (explain) explained(turn);
  ({ frame } = asked);
  say(`[${asked.reply.outcome}]`);
  for (const { text, sources } of asked.reply.parts) {
    say(text);
    for (const { document, section } of sources) say(`  ${document} · ${section}`);
  }
  for (const { label } of asked.reply.choices) say(`  ( ${label} )`);
}

function explained(turn: string): void {
  const mind = createMind(knowledge);
  const question = understand(turn, mind, 'sv');
  say(
    `language ${question.language}; slots ${question.slots}; claim ${question.claim}; unnamed ${question.unnamed}; leans ${question.leans}; counted ${question.counted?.written}`,
  );
  say(
    `named ${question.named.map(({ id }) => id)}; numbers ${question.numbers}; dates ${question.dates.map(({ span }) => `${span.from}–${span.to}`)}`,
  );
  for (const term of question.terms)
    say(`  term ${term.written} ${mind.bank.weightOf(term).toFixed(2)} ${[...term.features].join(' ')}`);
  for (const { candidate, obstacles } of judge(question, mind).slice(0, 6)) {
    const { entry, rank, trust, evidence, line } = candidate;
    const weighed = Object.entries(evidence).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    const lacks = obstacles.map((obstacle) => (obstacle.kind === 'slot' ? `no ${obstacle.slot}` : obstacle.kind));
    say(
      `  ${rank.toFixed(2)} trust ${trust.toFixed(2)} doubt ${candidate.doubt.toFixed(2)} ${entry.fact.id} ${lacks.join(', ')} “${line?.text}”`,
    );
    say(`      ${weighed.join(', ')}`);
  }
}
