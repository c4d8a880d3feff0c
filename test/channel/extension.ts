import assert from 'node:assert/strict';
import { CARD, type Card, isNode } from './card.ts';
import type { Chat } from './chat.ts';
import type { Message } from './message.ts';
import type { Pressed } from './reply.ts';
import type { User } from './user.ts';

/** One line in the list under the search box. */
export interface Result {
  readonly title: string;
  readonly text: string;
  /** What is inserted when the line is chosen. */
  readonly card: Card;
}

export interface Search {
  readonly status: number;
  readonly results: readonly Result[];
  /** What is shown instead of results. */
  readonly message: string | undefined;
}

/** Types in the search box of a chat, or only opens it; the bot need not be in the chat. */
export async function search(user: User, chat: Chat, typed?: string, locale = 'sv-SE'): Promise<Search> {
  const parameter = typed === undefined ? { name: 'initialRun', value: 'true' } : { name: 'query', value: typed };
  const value = { commandId: 'search', parameters: [parameter], queryOptions: { skip: 0, count: 25 } };
  const { status, body } = await user.invokes(chat, 'composeExtension/query', value, { locale });
  const answer = isNode(body) && isNode(body.composeExtension) ? body.composeExtension : {};
  assert(answer.type === 'message' || answer.attachmentLayout === 'list', `HTTP ${status}: ${JSON.stringify(body)}`);
  const attachments = Array.isArray(answer.attachments) ? answer.attachments : [];
  const message = answer.type === 'message' ? String(answer.text) : undefined;
  return { status, results: attachments.map(resultOf), message };
}

/** Puts a result in the chat, as a message of the user's own. */
export function insert(chat: Chat, { card }: Result): Message {
  return chat.post({ type: 'message', attachments: [{ contentType: CARD, content: card }] });
}

/** Presses a thumb under a message and fills in the form that Teams then shows. */
export async function rate(user: User, message: Message, reaction: 'like' | 'dislike', form = ''): Promise<Pressed> {
  const { feedbackLoop } = message.activity.channelData ?? {};
  assert.deepEqual(feedbackLoop, { type: 'default' }, 'The message has no thumbs.');
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: form }) };
  const value = { actionName: 'feedback', actionValue };
  return user.invokes(message.chat, 'message/submitAction', value, { replyToId: message.id });
}

function resultOf(attachment: unknown): Result {
  assert(isNode(attachment) && attachment.contentType === CARD, 'The result is no card.');
  const { preview } = attachment;
  assert(isNode(preview) && isNode(preview.content), 'The result has no preview.');
  assert.equal(preview.contentType, 'application/vnd.microsoft.card.thumbnail');
  const { title, text } = preview.content;
  return { title: String(title), text: String(text), card: attachment.content as Card };
}
