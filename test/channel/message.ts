import assert from 'node:assert/strict';
import type { Activity } from './activity.ts';
import { CARD, type Card } from './card.ts';
import type { Chat } from './chat.ts';

export interface Place {
  readonly chat: Chat;
  readonly messageId: string;
  /** The post in a channel that the message answers; the message itself when it answers none. */
  readonly thread: string;
}

/** Where each card is on show: a press needs to know. */
const places = new WeakMap<Card, Place>();

export function show(card: Card, place: Place): Card {
  places.set(card, place);
  return card;
}

export function placeOf(card: Card): Place {
  const place = places.get(card);
  assert(place, 'This card is in no chat.');
  return place;
}

/** A message from the bot, as it is now: an update changes `activity`, a delete sets `deleted`. */
export class Message {
  readonly id: string;
  readonly chat: Chat;
  readonly thread: string;
  activity: Activity;
  edits = 0;
  deleted = false;

  constructor(id: string, chat: Chat, activity: Activity, thread = id) {
    this.id = id;
    this.chat = chat;
    this.thread = thread;
    this.activity = activity;
    this.#showCards();
  }

  get kind(): 'text' | 'card' | 'attachment' {
    if (this.cards.length > 0) return 'card';
    return (this.activity.attachments?.length ?? 0) > 0 ? 'attachment' : 'text';
  }

  /** The text, or what stands for it in a notification when the message is a card. */
  get text(): string {
    return this.activity.text ?? this.activity.summary ?? '';
  }

  get cards(): Card[] {
    const attachments = this.activity.attachments ?? [];
    return attachments.filter(({ contentType }) => contentType === CARD).map(({ content }) => content as Card);
  }

  /** The card of the message; fails when it has none. */
  get card(): Card {
    const [card] = this.cards;
    assert(card, `The message has no card, only: ${this.text}`);
    return card;
  }

  change(activity: Activity): void {
    this.activity = activity;
    this.edits += 1;
    this.#showCards();
  }

  #showCards(): void {
    for (const card of this.cards) show(card, { chat: this.chat, messageId: this.id, thread: this.thread });
  }
}
