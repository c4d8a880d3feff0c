import assert from 'node:assert/strict';
import type { Activity } from './activity.ts';
import type { Chat } from './chat.ts';
import type { Message } from './message.ts';
import type { Delivery } from './reply.ts';

/** How long the service waits for the bot, in milliseconds. */
const PATIENCE = 15_000;

export interface BotAnswer {
  /** The HTTP status. */
  readonly status: number;
  readonly body: unknown;
}

/** The line from the service to the bot. */
export class Line {
  readonly #authorize: () => Promise<string | undefined>;
  /** The turns the bot is at work on, by activity id, each with the turns that overlap it. */
  readonly #turns = new Map<string, Set<string>>();
  #endpoint: URL | undefined;

  /** `authorize` gives the header Authorization of a request that is to be let in. */
  constructor(authorize: () => Promise<string | undefined>) {
    this.#authorize = authorize;
  }

  connect(botUrl: string): void {
    this.#endpoint = new URL('/api/messages', botUrl);
  }

  /** Posts a body to the bot; an authorization of null sends no such header. */
  async send(body: string, authorization?: string | null): Promise<BotAnswer> {
    assert(this.#endpoint, 'Connect the bot first: teams.connect(bot.url).');
    const header = authorization === undefined ? await this.#authorize() : authorization;
    const response = await fetch(this.#endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...(header && { authorization: header }) },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  }

  /** Sends the activity and gathers what the bot does in the chat until it has answered. */
  async deliver(chat: Chat, sent: Activity): Promise<Delivery> {
    const before = chat.happenings.length;
    const id = String(sent.id);
    const overlapping = this.#begin(id);
    try {
      const { status, body } = await this.send(JSON.stringify(sent));
      const during = chat.happenings.slice(before).filter(({ message }) => !repliesTo(message, overlapping));
      const of = (kind: string) => [
        ...new Set(during.filter(({ what }) => what === kind).map(({ message }) => message)),
      ];
      return { sent, status, body, messages: of('post'), updates: of('update') };
    } finally {
      this.#turns.delete(id);
    }
  }

  #begin(id: string): ReadonlySet<string> {
    const overlapping = new Set([...this.#turns.keys()].filter((other) => other !== id));
    for (const other of overlapping) this.#turns.get(other)?.add(id);
    this.#turns.set(id, overlapping);
    return overlapping;
  }
}

/** Where turns overlap in a chat, a message belongs to the one it replies to. */
function repliesTo({ activity: { replyToId } }: Message, turns: ReadonlySet<string>): boolean {
  return replyToId !== undefined && turns.has(replyToId);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
