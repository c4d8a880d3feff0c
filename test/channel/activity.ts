import type { Chat } from './chat.ts';
import type { User } from './user.ts';

/** A Bot Framework activity as it is on the wire: dates are ISO strings, nothing is checked. */
export interface Activity {
  type: string;
  id?: string;
  name?: string;
  text?: string;
  summary?: string;
  value?: unknown;
  replyToId?: string;
  attachments?: readonly Attachment[];
  entities?: readonly Readonly<Record<string, unknown>>[];
  channelData?: Readonly<Record<string, unknown>>;
  [property: string]: unknown;
}

interface Attachment {
  contentType: string;
  content?: unknown;
  contentUrl?: string;
  name?: string;
}

interface Account {
  readonly id: string;
  readonly name: string;
}

export interface Sender {
  readonly serviceUrl: string;
  readonly bot: Account;
}

let lastId = 0;

/** Ids are milliseconds since 1970, as in Teams, and never given twice. */
export function nextId(): string {
  lastId = Math.max(Date.now(), lastId + 1);
  return String(lastId);
}

/**
 * What Teams sends around every activity from a user: who, where, which tenant, which client.
 * `thread` is the id of the post that a message in a channel belongs to.
 */
export function activityFrom(user: User, chat: Chat, sender: Sender, fields: Activity, thread?: string): Activity {
  const id = fields.id ?? (fields.type === 'invoke' ? `f:${crypto.randomUUID()}` : nextId());
  const now = new Date().toISOString();
  const { id: userId, name, aadObjectId } = user;
  return {
    id,
    channelId: 'msteams',
    serviceUrl: sender.serviceUrl,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Stockholm',
    from: { id: userId, name, aadObjectId },
    recipient: sender.bot,
    conversation: conversationOf(chat, thread ?? id),
    locale: 'sv-SE',
    ...fields,
    channelData: { ...chat.channelData, ...fields.channelData },
    entities: [clientInfo(fields.locale), ...(fields.entities ?? [])],
  };
}

/** The id of the post in a channel whose thread this conversation is, if it is one. */
export function threadOf(conversationId: unknown): string | undefined {
  return String(conversationId).split(';messageid=')[1];
}

function conversationOf(chat: Chat, thread: string) {
  const { kind: conversationType, tenant: tenantId } = chat;
  if (chat.kind === 'personal') return { conversationType, tenantId, id: chat.id };
  const id = chat.kind === 'channel' ? `${chat.id};messageid=${thread}` : chat.id;
  return { isGroup: true, conversationType, tenantId, id, name: chat.name };
}

function clientInfo(locale: unknown) {
  return {
    type: 'clientInfo',
    locale: locale ?? 'sv-SE',
    country: 'SE',
    platform: 'Web',
    timezone: 'Europe/Stockholm',
  };
}
