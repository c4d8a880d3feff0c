import { ask, type Knowledge } from '../../../domain/index.ts';
import { connect } from '../../bot/running.ts';
import { findElement, textOf } from '../../channel/card.ts';
import type { Question, Said } from '../../questions/judge.ts';

/** The day that the questions are asked. */
const TODAY = '2026-03-01';

/** What is said to the last turn of a question. */
export type Asker = (question: Question) => Promise<Said>;

/** Asks the engine itself. */
export function engineAsker(knowledge: Knowledge): Asker {
  return async ({ turns, lang }) => {
    let said: Said & { readonly frame?: string } = { text: '', sources: [] };
    for (const turn of turns) {
      const { reply, frame } = ask(turn, knowledge, { language: lang, today: TODAY, frame: said.frame });
      const sources = reply.parts.flatMap((part) => part.sources.map(({ document }) => document));
      said = { text: reply.parts.map(({ text }) => text).join('\n\n'), sources: [...new Set(sources)], frame };
    }
    return said;
  };
}

/** Asks the running bot over HTTP, each question by somebody new in a chat of their own, and reads the cards. */
export async function httpAsker(knowledge: Knowledge): Promise<{ asker: Asker; stop: () => Promise<void> }> {
  const { teams, stop } = await connect({ mode: 'local' }, { TODAY });
  const asker: Asker = async ({ turns, lang }) => {
    const user = teams.user({ name: 'Anna Andersson' });
    const chat = teams.personalChat(user);
    let said: Said = { text: '', sources: [] };
    for (const turn of turns) {
      const { messages, text } = await user.says(chat, turn, { locale: lang === 'sv' ? 'sv-SE' : 'en-GB' });
      const card = messages.flatMap(({ cards }) => cards).at(-1);
      said = card
        ? { text: all(card, 'answer').join('\n\n'), sources: documentsOf(card, knowledge) }
        : { text, sources: [] };
    }
    return said;
  };
  return { asker, stop };
}

// --- Internal helpers ---

type Card = Parameters<typeof textOf>[0];

/** The texts of the element with this name, or of the numbered ones. */
function all(card: Card, name: string): string[] {
  const ids = [name, ...Array.from({ length: 9 }, (_, index) => `${name}-${index + 1}`)];
  return ids.filter((id) => findElement(card, id)).map((id) => textOf(card, id));
}

/** The documents whose titles the sources name. */
function documentsOf(card: Card, { documents }: Knowledge): string[] {
  const labels = all(card, 'source');
  return [...documents.values()]
    .filter(({ title }) => labels.some((label) => label.startsWith(title.sv) || label.startsWith(title.en)))
    .map(({ id }) => id);
}
