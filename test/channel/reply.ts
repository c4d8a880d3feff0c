import assert from 'node:assert/strict';
import type { Activity } from './activity.ts';
import { type Card, isNode } from './card.ts';
import type { Message } from './message.ts';

export interface Delivery {
  /** The activity as it was sent. */
  readonly sent: Activity;
  /** The HTTP status. */
  readonly status: number;
  readonly body: unknown;
  /** What the bot posted to the chat during the turn. */
  readonly messages: readonly Message[];
  /** The messages the bot changed during the turn. */
  readonly updates: readonly Message[];
}

/** What a user sees after having said something. */
export class Reply implements Delivery {
  readonly sent: Activity;
  readonly status: number;
  readonly body: unknown;
  readonly messages: readonly Message[];
  readonly updates: readonly Message[];

  constructor({ sent, status, body, messages, updates }: Delivery) {
    this.sent = sent;
    this.status = status;
    this.body = body;
    this.messages = messages;
    this.updates = updates;
  }

  /** The last card posted; fails when there was none. */
  get card(): Card {
    const card = this.messages.flatMap(({ cards }) => cards).at(-1);
    assert(card, `The bot posted no card (HTTP ${this.status}), only: ${this.text || 'nothing'}`);
    return card;
  }

  /** All texts posted, a line for each message. */
  get text(): string {
    return this.messages.map(({ text }) => text).join('\n');
  }
}

/** What a user sees after having pressed an action: the answer `{statusCode, type, value}` to the invoke. */
export class Pressed extends Reply {
  /** What the bot posted to the same chat besides its answer. */
  get posted(): readonly Message[] {
    return this.messages;
  }

  /** The status inside the body, or HTTP's own. */
  get statusCode(): number {
    return Number(this.#answer.statusCode ?? this.status);
  }

  /** The card that takes the place of the pressed one; fails when the answer is no card. */
  override get card(): Card {
    const { value } = this.#answer;
    assert(isCard(value), `The answer is no card (HTTP ${this.status}): ${JSON.stringify(this.body)}`);
    return value;
  }

  /** The message the client shows instead of a new card. */
  get message(): string | undefined {
    const { value } = this.#answer;
    return typeof value === 'string' ? value : undefined;
  }

  get error(): { code: string; message: string } | undefined {
    const { type, value } = this.#answer;
    if (type !== 'application/vnd.microsoft.error' || !isNode(value)) return undefined;
    return { code: String(value.code), message: String(value.message) };
  }

  get hasCard(): boolean {
    return isCard(this.#answer.value);
  }

  get #answer() {
    return isNode(this.body) ? this.body : {};
  }
}

function isCard(value: unknown): value is Card {
  return isNode(value) && value.type === 'AdaptiveCard';
}
