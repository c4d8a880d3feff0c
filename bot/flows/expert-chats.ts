import { texts } from '../../cards/index.ts';
import { type Change, placeOf } from '../../domain/index.ts';
import type { Flow, Outcome, Services, Turn } from './flow.ts';
import { ticketPost } from './ticket-posts.ts';
import { expertsOf } from './tickets.ts';

/** The most open tickets that a newly linked chat or a new expert is posted; the rest are in the list. */
export const MOST_WAITING = 20;

/** Experts say in which chats questions are received. */
export const expertChats: Flow = {
  commands: [
    { word: { sv: texts.sv.commands.receive, en: texts.en.commands.receive }, run: link },
    { word: { sv: texts.sv.commands.stopReceiving, en: texts.en.commands.stopReceiving }, run: unlink },
  ],
};

// --- Internal helpers ---

/** Links the chat, and posts it the tickets that wait for a reply. */
async function link(turn: Turn, services: Services): Promise<Outcome> {
  const { store } = services;
  const { language, now } = turn;
  const conversationId = placeOf(turn.conversation.id);
  const waiting = (await store.unansweredTickets()).slice(0, MOST_WAITING);
  const posts = waiting.map((ticket) => ticketPost(ticket, { to: { conversationId }, language }, now));
  const changes: Change[] = [{ kind: 'expertChat', chat: { conversationId, language } }, ...posts];
  return change(turn, services, 'linked', changes, texts[language].experts.receiving);
}

async function unlink(turn: Turn, services: Services): Promise<Outcome> {
  const changes: Change[] = [{ kind: 'expertChatRemoved', conversationId: placeOf(turn.conversation.id) }];
  return change(turn, services, 'unlinked', changes, texts[turn.language].experts.notReceiving);
}

async function change(
  turn: Turn,
  { store }: Services,
  event: string,
  changes: readonly Change[],
  said: string,
): Promise<Outcome> {
  const { user, now, cause, conversation, language } = turn;
  const isExpert = await expertsOf(store);
  if (!isExpert(user.id)) return { text: texts[language].tickets.onlyExperts };
  const subject = `conversation:${placeOf(conversation.id)}`;
  const done = await store.commit({
    cause,
    at: now,
    audit: [{ at: now, by: user.id, subject, event, details: '{}' }],
    changes: [{ kind: 'roleRequired', userId: user.id, role: 'expert' }, ...changes],
  });
  if (done === 'conflict') return { text: texts[language].tickets.onlyExperts };
  return { text: said, repeated: done === 'duplicate' };
}
