import { escapeMarkdown, MAX_LISTED, texts } from '../../cards/index.ts';
import {
  type Change,
  type Destination,
  type Language,
  lateAt,
  type Post,
  type TenantStore,
  type Ticket,
} from '../../domain/index.ts';
import { showExpertAnswer } from './expert-answer.ts';
import { labelOf, nameOf, showTicket, viewOf } from './ticket-view.ts';
import { dayOf, shortened } from './wording.ts';

/** Somebody, or a chat, that receives questions. */
interface Receiver {
  readonly to: Destination;
  readonly language: Language;
}

/** Who receives questions: the experts' chats; where none is linked, each expert. */
export async function receivers(store: TenantStore): Promise<Receiver[]> {
  const chats = await store.expertChats();
  if (chats.length > 0) return chats.map(({ conversationId, language }) => ({ to: { conversationId }, language }));
  const holders = await store.roleHolders();
  const experts = holders.filter(({ role }) => role === 'expert');
  return Promise.all(experts.map(({ userId }) => receiver(userId, store)));
}

/** One expert, in the language that they were last met in. */
export async function receiver(userId: string, store: TenantStore): Promise<Receiver> {
  return { to: { userId }, language: (await store.person(userId))?.language ?? 'sv' };
}

export const subjectOf = ({ id }: Pick<Ticket, 'id'>) => `ticket:${id}`;

/** The ticket's card to a receiver; posted again it updates the card that stands there. */
export function ticketPost(ticket: Ticket, { to, language }: Receiver, now: Date): Change {
  const { text, card } = showTicket(ticket, language);
  const place = 'userId' in to ? to.userId : to.conversationId;
  return post({
    id: `${ticket.id} ${place}`,
    to,
    dueAt: now,
    subject: subjectOf(ticket),
    language,
    lasting: true,
    message: { text, card },
  });
}

/** Brings the ticket's cards up to date wherever they stand; one who is no longer an expert sees nothing more of it. */
export async function updatesOf(
  ticket: Ticket,
  store: TenantStore,
  isExpert: (userId: string) => boolean,
  now: Date,
): Promise<Change[]> {
  const posts = await store.posts(subjectOf(ticket));
  const current = posts.filter(({ to }) => !('userId' in to) || isExpert(to.userId));
  return current.map((kept) => ticketPost(ticket, kept, now));
}

const lateSubject = ({ id }: Ticket) => `late:${id}`;

/** Tells the asker, once it takes long, that the ticket is still without a reply, and who has it. */
export async function latePost(ticket: Ticket, store: TenantStore): Promise<Change> {
  const { language } = ticket;
  const { number, question } = ticket;
  const said = texts[language].mine.late(number, shortened(question, MAX_LISTED));
  return post({
    id: `${ticket.id} late`,
    to: await askerOf(ticket, store),
    dueAt: lateAt(ticket.askedAt),
    subject: lateSubject(ticket),
    language,
    lasting: false,
    message: { text: `${inLine(said)}\n\n${inLine(viewOf(ticket, language).holder)}.` },
  });
}

/** The same with who has it now, where the asker has not been told yet. */
export async function latePostAgain(ticket: Ticket, store: TenantStore): Promise<Change[]> {
  const waiting = await store.posts(lateSubject(ticket));
  return waiting.length > 0 ? [await latePost(ticket, store)] : [];
}

export const noLatePost = (ticket: Ticket): Change => ({ kind: 'withdrawPosts', subject: lateSubject(ticket) });

/** The reply, to whoever asked. */
export async function replyPost(ticket: Ticket, store: TenantStore, now: Date): Promise<Change[]> {
  const { reply, language, question } = ticket;
  if (!reply) return [];
  const name = nameOf(reply.by, language);
  const said = {
    label: labelOf(reply.by, language),
    answer: reply.text,
    question,
    name,
    day: dayOf(reply.at, language),
  };
  return [
    post({
      id: `${ticket.id} reply`,
      to: await askerOf(ticket, store),
      dueAt: now,
      subject: `reply:${ticket.id}`,
      language,
      lasting: false,
      message: showExpertAnswer(said, language),
    }),
  ];
}

// --- Internal helpers ---

const post = (post: Post): Change => ({ kind: 'post', post });

/** The asker's own chat; where there is none, the conversation where it was asked. */
async function askerOf({ asker, conversationId }: Ticket, store: TenantStore): Promise<Destination> {
  return (await store.personalChat(asker.id)) ? { userId: asker.id } : { conversationId };
}

/** A text message is Markdown too; in a line of it there are no paragraphs. */
const inLine = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' '));
