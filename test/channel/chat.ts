import { EventEmitter, once } from 'node:events';
import { type Activity, nextId } from './activity.ts';
import type { Card } from './card.ts';
import { verbsOf } from './card.ts';
import { Message } from './message.ts';
import type { User } from './user.ts';

export interface ChatOptions {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly name: string;
  readonly tenant: string;
  readonly members: readonly User[];
  readonly team?: { readonly id: string; readonly name: string };
}

/** One thing the bot did in the chat. */
interface Happening {
  readonly what: 'post' | 'update' | 'delete' | 'typing';
  readonly message: Message;
}

/** A personal chat, group chat or channel, with what the bot has in it. */
export class Chat {
  readonly id: string;
  readonly kind: ChatOptions['kind'];
  readonly name: string;
  readonly tenant: string;
  readonly team: ChatOptions['team'];
  readonly members: User[];
  /** Whether the bot is in the chat; without it, sending there is forbidden. */
  installed = true;
  readonly happenings: Happening[] = [];
  readonly #given = new Set<Message>();
  readonly #news = new EventEmitter();

  constructor({ id, kind, name, tenant, members, team }: ChatOptions) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.tenant = tenant;
    this.team = team;
    this.members = [...members];
  }

  /** The bot's messages in the chat now, oldest first: updates made, deleted ones gone. */
  get messages(): Message[] {
    return this.#all('post').filter(({ deleted }) => !deleted);
  }

  /** The cards in the chat now, oldest first. */
  get cards(): Card[] {
    return this.messages.flatMap(({ cards }) => cards);
  }

  /** How many times the bot has shown that it is typing. */
  get typings(): number {
    return this.#all('typing').length;
  }

  get channelData(): Readonly<Record<string, unknown>> {
    const tenant = { id: this.tenant };
    if (!this.team) return { tenant };
    const { id, name } = this.team;
    return { tenant, teamsTeamId: id, teamsChannelId: this.id, team: { id, name }, channel: { id: this.id } };
  }

  /**
   * The newest message that fits, there already or within `ms` milliseconds; fails with what is in the chat.
   * No message is given twice, unless the bot has changed it, so that the same wait later gives a later message.
   */
  async waitFor(fits: (message: Message) => boolean, ms = 2000): Promise<Message> {
    const signal = AbortSignal.timeout(ms);
    for (;;) {
      const found = this.messages.filter((message) => !this.#given.has(message) && fits(message));
      for (const message of found) this.#given.add(message);
      const newest = found.at(-1);
      if (newest) return newest;
      await once(this.#news, 'happening', { signal }).catch(() => {
        throw new Error(`Nothing such came to ${this.name} in ${ms} ms. It has: ${this.#describe()}.`);
      });
    }
  }

  post(activity: Activity, thread?: string): Message {
    const message = new Message(nextId(), this, activity, thread);
    this.#happens(activity.type === 'typing' ? 'typing' : 'post', message);
    return message;
  }

  update(message: Message, activity: Activity): void {
    message.change(activity);
    this.#given.delete(message);
    this.#happens('update', message);
  }

  delete(message: Message): void {
    message.deleted = true;
    this.#happens('delete', message);
  }

  #happens(what: Happening['what'], message: Message): void {
    this.happenings.push({ what, message });
    this.#news.emit('happening');
  }

  #all(what: Happening['what']): Message[] {
    return this.happenings.filter((one) => one.what === what).map(({ message }) => message);
  }

  #describe(): string {
    const shown = this.messages.map(({ text, cards }) => [text, ...cards.flatMap(verbsOf)].join(' '));
    return shown.join(' | ') || 'nothing';
  }
}
