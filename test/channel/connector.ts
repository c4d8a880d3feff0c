import { type Activity, threadOf } from './activity.ts';
import { isNode } from './card.ts';
import type { Chat } from './chat.ts';
import type { ServiceAnswer } from './server.ts';
import type { User } from './user.ts';

/** A request from the bot to the service. */
export interface ConnectorRequest {
  readonly method: string;
  /** The path's segments after `v3`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** In bytes. Teams takes larger ones nowadays; the house does not send them. */
const LARGEST = 28 * 1024;

/** Answers as the connector service of Teams does: sends, updates and deletes messages, opens chats, names members. */
export function connect(chats: readonly Chat[], request: ConnectorRequest): ServiceAnswer {
  const [collection, id] = request.path;
  if (collection === 'conversations') {
    if (id === undefined) return createConversation(chats, request);
    const chat = chats.find((one) => one.id === id.split(';')[0] || (one.team?.id === id && one.kind === 'channel'));
    return chat ? inChat(chat, request) : problem(404, 'ConversationNotFound');
  }
  const channel = chats.find(({ team }) => team?.id === id);
  if (collection === 'teams' && channel) return aboutTeam(channel, request);
  return problem(404, 'NotFound');
}

function inChat(chat: Chat, request: ConnectorRequest): ServiceAnswer {
  const [, id, part, item, more] = request.path;
  if (part === 'members' || part === 'pagedmembers') return members(chat, part, item, request.query);
  if (part !== 'activities' || more !== undefined) return problem(404, 'NotFound');
  if (!chat.installed) return problem(403, 'BotNotInConversationRoster');
  if (Buffer.byteLength(JSON.stringify(request.body ?? '')) > LARGEST) return problem(413, 'MessageSizeTooBig');
  if (request.method === 'POST') return post(chat, request.body, threadOf(id));
  return change(chat, request, item);
}

function post(chat: Chat, body: unknown, thread: string | undefined): ServiceAnswer {
  if (!isActivity(body)) return problem(400, 'BadSyntax');
  return { status: 201, body: { id: chat.post(body, thread).id } };
}

function change(chat: Chat, { method, body }: ConnectorRequest, id: string | undefined): ServiceAnswer {
  const message = chat.messages.find((one) => one.id === id);
  if (!message) return problem(404, 'ActivityNotFoundInConversation');
  if (method === 'DELETE') {
    chat.delete(message);
    return { status: 200 };
  }
  if (method !== 'PUT') return problem(405, 'MethodNotAllowed');
  if (!isActivity(body)) return problem(400, 'BadSyntax');
  chat.update(message, body);
  return { status: 200, body: { id } };
}

/** A personal chat exists once the user has the app; a new post in a channel is a conversation of its own. */
function createConversation(chats: readonly Chat[], { body }: ConnectorRequest): ServiceAnswer {
  if (!isNode(body)) return problem(400, 'BadSyntax');
  const { members: [member] = [], channelData, activity } = body as CreateConversation;
  const channel = chats.find(({ id }) => id === channelData?.channel?.id);
  const chat =
    channel ?? chats.find(({ kind, members: [user] }) => kind === 'personal' && user && is(user, member?.id));
  if (!chat?.installed) return problem(403, 'BotNotInConversationRoster');
  const message = isActivity(activity) ? chat.post(activity) : undefined;
  const id = channel && message ? `${chat.id};messageid=${message.id}` : chat.id;
  return { status: 201, body: { id, ...(message && { activityId: message.id }) } };
}

interface CreateConversation {
  readonly members?: readonly { readonly id?: string }[];
  readonly channelData?: { readonly channel?: { readonly id?: string } };
  readonly activity?: unknown;
}

function members(chat: Chat, part: string, id: string | undefined, query: URLSearchParams): ServiceAnswer {
  if (!chat.installed) return problem(403, 'BotNotInConversationRoster');
  if (id !== undefined) {
    const user = chat.members.find((one) => is(one, id));
    return user ? { status: 200, body: account(user) } : problem(404, 'MemberNotFoundInConversation');
  }
  const all = chat.members.map(account);
  if (part === 'members') return { status: 200, body: all };
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Math.max(Number(query.get('pageSize') ?? 200), 1);
  const more = to < all.length ? { continuationToken: String(to) } : {};
  return { status: 200, body: { members: all.slice(from, to), ...more } };
}

function aboutTeam(channel: Chat, { path: [, , part] }: ConnectorRequest): ServiceAnswer {
  if (part === 'conversations')
    return { status: 200, body: { conversations: [{ id: channel.id, name: channel.name }] } };
  return { status: 200, body: { ...channel.team, tenantId: channel.tenant } };
}

function account({ id, name, aadObjectId, tenant }: User) {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.se`;
  return { id, name, objectId: aadObjectId, aadObjectId, email, userPrincipalName: email, tenantId: tenant };
}

function is(user: User, id: string | undefined): boolean {
  return user.id === id || user.aadObjectId === id;
}

function isActivity(body: unknown): body is Activity {
  return isNode(body) && typeof body.type === 'string';
}

function problem(status: number, code: string): ServiceAnswer {
  return { status, body: { error: { code, message: code } } };
}
