import { texts } from '../../cards/index.ts';
import type { Bilingual } from '../../domain/index.ts';
import { answerQuestion, ask } from './ask.ts';
import { escalate } from './escalate.ts';
import { expertChats } from './expert-chats.ts';
import { experts } from './experts.ts';
import { feedback, takeFeedback } from './feedback.ts';
import type { Flow, Outcome, Services, Turn } from './flow.ts';
import { guide, welcome } from './guide.ts';
import { roles } from './roles.ts';
import { search } from './search.ts';
import { tickets } from './tickets.ts';

/** Everything the bot can do. */
const flows: readonly Flow[] = [ask, feedback, escalate, tickets, experts, expertChats, roles, guide];

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
      return runCommand(input.text, turn, services) ?? answerQuestion(input.text, turn, services);
  }
}

// --- Internal helpers ---

/** Runs the command whose word is the whole message; the word typed decides the language. */
function runCommand(text: string, turn: Turn, services: Services): Promise<Outcome> | undefined {
  const typed = text
    .trim()
    .replace(/[.!?]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const command = commandList.find(({ word }) => word.sv === typed || word.en === typed);
  return command?.run({ ...turn, language: command.word.sv === typed ? 'sv' : 'en' }, services);
}
