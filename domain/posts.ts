import type { Language } from './language.ts';

/**
 * Where a post goes: a conversation, or a person's newest personal chat. Where the person has none yet, the post waits
 * until there is one.
 */
export type Destination = { readonly conversationId: string } | { readonly userId: string };

/** Something that the bot says unasked: written in the commit of the change it tells of, sent afterwards. */
export interface Post {
  /**
   * Names the message, not the sending: a post with the id of an earlier one takes its place. If that one has been sent
   * and was `lasting`, the message in the chat is updated; one that is still waiting is never sent.
   */
  readonly id: string;
  readonly to: Destination;
  /** When it is to be sent at the earliest. */
  readonly dueAt: Date;
  /** What it is about, such as `ticket:ID`: by it posts are found and withdrawn. */
  readonly subject: string;
  readonly language: Language;
  /** Whether the message may be updated later, so that its place in the chat is kept once it is sent. */
  readonly lasting: boolean;
  readonly message: PostMessage;
}

/** A rendered message: `card` is the JSON of an Adaptive Card, and `text` then its plain summary. */
export interface PostMessage {
  readonly text: string;
  readonly card?: { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>;
  readonly citations?: readonly { readonly name: string; readonly abstract: string }[];
}

/** A post that is kept: one that waits, or a lasting one that has been sent. */
export type KeptPost = Pick<Post, 'id' | 'to' | 'subject' | 'language' | 'dueAt'>;

/** A post that this process alone may send until the lease ends. */
export interface ClaimedPost {
  readonly id: string;
  readonly to: Destination;
  readonly subject: string;
  readonly message: PostMessage;
  /** Counts the contents that the message has had; a newer one may come while this one is being sent. */
  readonly revision: number;
  /** How many times it has been claimed, this time included. */
  readonly attempts: number;
  /** When it was due as it was claimed. */
  readonly dueAt: Date;
  /** The channel's id of the message, where it stands in the chat already and is to be updated. */
  readonly activityId?: string;
}

/** The sender's side of one tenant's outbox. Any number of replicas may use it at once. */
export interface Outbox {
  /** Takes due posts that nobody else is sending, the longest due first; they are free again at `until`. */
  claim(claim: { readonly now: Date; readonly until: Date; readonly limit: number }): Promise<readonly ClaimedPost[]>;
  /** Notes that the post was sent; contents that came meanwhile are still to be sent. */
  sent(post: ClaimedPost, activityId: string): Promise<void>;
  /** Lets a post that could not be sent go until `dueAt`, or until it has become due meanwhile. */
  release(post: ClaimedPost, dueAt: Date): Promise<void>;
}

/** The conversation that the bot reaches: a channel's reply chains are conversations of their own to Teams. */
export function placeOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
