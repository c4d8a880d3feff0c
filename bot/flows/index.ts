import { texts } from '../../cards/index.ts';
import type { Bilingual } from '../../domain/index.ts';
import { answerQuestion, ask } from './ask.ts';
import { feedback, takeFeedback } from './feedback.ts';
import type { Flow, Outcome, Services, Turn } from './flow.ts';
import { guide, welcome } from './guide.ts';
import { search } from './search.ts';

/** Everything the bot can do. */
const flows: readonly Flow[] = [ask, feedback, guide];

const commandList = flows.flatMap((flow) => flow.commands ?? []);
const actionsByVerb = new Map(flows.flatMap((flow) => flow.actions ?? []).map((action) => [action.verb, action]));

/** The words that start something when typed in chat. */
export const commands: readonly Bilingual[] = commandList.map(({ word }) => word);

/** The verbs that are answered. */
export const verbs: readonly string[] = [...actionsByVerb.keys()];

/** Finds the flow that a turn is for and runs it; every turn gets an outcome. */
export async function run(turn: Turn, services: Services): Promise<Outcome> {
  const { input } = turn;
  const { replies } = texts[turn.language];
  switch (input.kind) {
    case 'installed':
      return welcome(turn, services);
    case 'attachment':
      return { text: replies.attachment };
    case 'action': {
      const action = actionsByVerb.get(input.verb);
      if (!action) return { text: replies.unknownAction };
      return (await action.run(input.data, turn, services)) ?? { text: replies.invalidAction };
    }
    case 'search':
      return search(input.query, turn, services);
    case 'feedback':
      return takeFeedback(input, turn, services);
    case 'text':
      return commandOf(input.text)?.run(turn, services) ?? answerQuestion(input.text, turn, services);
  }
}

// --- Internal helpers ---

/** The command whose word is the whole message, in either language. */
function commandOf(text: string) {
  const word = text
    .trim()
    .replace(/[.!?]+$/, '')
    .toLowerCase();
  return commandList.find((command) => command.word.sv === word || command.word.en === word);
}
