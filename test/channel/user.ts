import assert from 'node:assert/strict';
import { type Activity, threadOf } from './activity.ts';
import { type Card, isNode } from './card.ts';
import type { Chat } from './chat.ts';
import { type Message, placeOf, show } from './message.ts';
import { type Entries, type PressOptions, press } from './press.ts';
import { type Delivery, Pressed, Reply } from './reply.ts';

export interface UserOptions {
  readonly name: string;
  /** The Entra object id; a new one by default. */
  readonly aadObjectId?: string;
  /** The tenant the user belongs to; the stand-in's own by default. */
  readonly tenant?: string;
}

export interface Saying {
  readonly locale?: string;
  /** In a channel: answers in the thread of this reply instead of starting a new one. */
  readonly inReplyTo?: Reply;
}

type Deliver = (user: User, chat: Chat, fields: Activity, thread?: string) => Promise<Delivery>;

/** A person in Teams. */
export class User {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly tenant: string;
  readonly #deliver: Deliver;
  readonly #botName: string;
  readonly #botId: string;

  constructor(options: UserOptions & { tenant: string }, bot: { id: string; name: string }, deliver: Deliver) {
    this.id = `29:${crypto.randomUUID()}`;
    this.name = options.name;
    this.aadObjectId = options.aadObjectId ?? crypto.randomUUID();
    this.tenant = options.tenant;
    this.#deliver = deliver;
    this.#botId = bot.id;
    this.#botName = bot.name;
  }

  /** Writes a message; answers when the bot is done with it. */
  async says(chat: Chat, text: string, { inReplyTo, ...fields }: Saying = {}): Promise<Reply> {
    return this.#does(chat, { type: 'message', textFormat: 'plain', text, ...fields }, threadOfReply(inReplyTo));
  }

  /** Writes a message that begins by naming the bot, as one does in group chats and channels. */
  async mentions(chat: Chat, text: string, { inReplyTo, ...fields }: Saying = {}): Promise<Reply> {
    const name = `<at>${this.#botName}</at>`;
    const mention = { type: 'mention', text: name, mentioned: { id: this.#botId, name: this.#botName } };
    const message = { type: 'message', textFormat: 'plain', text: `${name} ${text}`, entities: [mention], ...fields };
    return this.#does(chat, message, threadOfReply(inReplyTo));
  }

  /** Presses the action with this verb, in a client that knows Action.Execute. */
  async presses(card: Card, verb: string, entries: Entries = {}, options: PressOptions = {}): Promise<Pressed> {
    const { action, data } = press(card, 'Action.Execute', verb, entries, options);
    return this.#executes(card, { ...pick(action, ['type', 'id', 'verb']), data }, 'manual', options);
  }

  /** Presses the action with this verb, in a client that only knows its fallback, Action.Submit. */
  async submits(card: Card, verb: string, entries: Entries = {}, options: PressOptions = {}): Promise<Reply> {
    const { data } = press(card, 'Action.Submit', verb, entries, options);
    const { chat, messageId, thread } = this.#placeOf(card, options);
    return this.#does(chat, { type: 'message', value: data, replyToId: messageId }, thread);
  }

  /** Sees the card come into view: the client asks for this user's own view of it, if the card has one for them. */
  async sees(card: Card): Promise<Pressed> {
    const { refresh } = card;
    assert(isNode(refresh) && isNode(refresh.action), 'The card has no refresh.');
    const forMe = !Array.isArray(refresh.userIds) || refresh.userIds.includes(this.id);
    assert(forMe, `The card has no view of its own for ${this.name}.`);
    return this.#executes(card, refresh.action, 'automatic', {});
  }

  /** Sends any invoke, such as `composeExtension/query`, `task/fetch`, `message/submitAction`. */
  async invokes(chat: Chat, name: string, value: unknown, fields: Partial<Activity> = {}): Promise<Pressed> {
    return new Pressed(await this.#deliver(this, chat, { ...fields, type: 'invoke', name, value }));
  }

  /** Changes what was said. */
  async edits(chat: Chat, said: Reply, text: string): Promise<Reply> {
    const edit = { type: 'messageUpdate', ...pick(said.sent, ['id']), text, channelData: { eventType: 'editMessage' } };
    return this.#does(chat, edit, threadOfReply(said));
  }

  /** Takes back what was said. */
  async deletes(chat: Chat, said: Reply): Promise<Reply> {
    const removal = {
      type: 'messageDelete',
      ...pick(said.sent, ['id']),
      channelData: { eventType: 'softDeleteMessage' },
    };
    return this.#does(chat, removal, threadOfReply(said));
  }

  async reacts(message: Message, reaction: string): Promise<Reply> {
    const reactionsAdded = [{ type: reaction }];
    return this.#does(message.chat, { type: 'messageReaction', reactionsAdded, replyToId: message.id }, message.thread);
  }

  async types(chat: Chat): Promise<Reply> {
    return this.#does(chat, { type: 'typing' });
  }

  async #does(chat: Chat, fields: Activity, thread?: string): Promise<Reply> {
    return new Reply(await this.#deliver(this, chat, fields, thread));
  }

  async #executes(card: Card, action: unknown, trigger: string, options: PressOptions): Promise<Pressed> {
    const place = this.#placeOf(card, options);
    const invoke = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger },
      replyToId: place.messageId,
    };
    const pressed = new Pressed(await this.#deliver(this, place.chat, invoke, place.thread));
    if (pressed.hasCard) show(pressed.card, place);
    return pressed;
  }

  #placeOf(card: Card, { force }: PressOptions) {
    const place = placeOf(card);
    assert(force || place.chat.members.includes(this), `${this.name} is not in ${place.chat.name}.`);
    return place;
  }
}

function pick(from: Readonly<Record<string, unknown>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}

function threadOfReply(reply: Reply | undefined): string | undefined {
  const conversation = reply?.sent.conversation;
  return isNode(conversation) ? threadOf(conversation.id) : undefined;
}
