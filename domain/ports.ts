import type { KnownAnswer } from './ask/known-answers.ts';
import type { Language } from './language.ts';
import type { KeptPost, Outbox, Post } from './posts.ts';
import type { ExpertChat, Role, RoleHolder } from './roles.ts';
import type { Ticket } from './tickets.ts';

/**
 * What the domain needs from outside, in its own words.
 *
 * Everything stored belongs to a tenant: a repository is obtained per tenant, so a query across
 * tenants cannot be written. Times are arguments (`Date`, UTC); ids are opaque strings.
 */
export interface Store {
  /** The repository of one tenant (Entra tenant id). */
  tenant(id: string): TenantStore;
  /** The tenants that have posts to send at this time, and nothing else of them: the one question across tenants. */
  tenantsWithDuePosts(now: Date): Promise<readonly string[]>;
  /** Resolves when the database answers and its schema is the newest; rejects with the reason. */
  ready(): Promise<void>;
  /** Waits for what is under way and lets go of the database. */
  close(): Promise<void>;
}

export interface TenantStore {
  /** Applies the whole commit in one transaction, or none of it. */
  commit(commit: Commit): Promise<CommitOutcome>;
  /** The person with this Entra object id, if it has been met. */
  person(userId: string): Promise<Person | undefined>;
  /** Where a conversation is reached, if the bot has been in it. */
  conversation(conversationId: string): Promise<Conversation | undefined>;
  /** The personal chat with this person, if there is one. */
  personalChat(userId: string): Promise<Conversation | undefined>;
  /** What this person last talked about in this conversation. */
  thread(userId: string, conversationId: string): Promise<Thread | undefined>;
  /** What has happened to a subject, oldest first. */
  auditOf(subject: string): Promise<readonly AuditEntry[]>;
  /** Question log rows, newest first. */
  questions(limit: number): Promise<readonly LoggedQuestion[]>;
  /** The texts of questions that were refused or not understood, newest first. */
  refusedQuestions(limit: number): Promise<readonly string[]>;
  /** Everybody who has been met, by name. */
  people(): Promise<readonly Person[]>;
  /** Everybody who has a role, in the order of their appointment. */
  roleHolders(): Promise<readonly RoleHolder[]>;
  /** The chats that receive questions. */
  expertChats(): Promise<readonly ExpertChat[]>;
  ticket(id: string): Promise<Ticket | undefined>;
  /** This person's ticket for this question (`keyOfQuestion`). */
  ticketFor(askerId: string, questionKey: string): Promise<Ticket | undefined>;
  /** This person's tickets, newest first. */
  ticketsOf(askerId: string): Promise<readonly Ticket[]>;
  /** The tickets without a reply, oldest first. */
  unansweredTickets(): Promise<readonly Ticket[]>;
  /** The highest number that a ticket has; 0 where there is none. */
  lastTicketNumber(): Promise<number>;
  /** The known answers that have not been revoked, newest first. */
  knownAnswers(): Promise<readonly KnownAnswer[]>;
  /** The posts about a subject that wait or that can be updated. */
  posts(subject: string): Promise<readonly KeptPost[]>;
  readonly outbox: Outbox;
  /** What people thought of the answers, newest first. */
  feedback(limit: number): Promise<readonly Feedback[]>;
}

/**
 * One write: all its changes, what is noted in the audit trail, and the activity that caused it.
 * An activity that has been committed before changes nothing (`duplicate`); a change whose
 * `expectedVersion` is no longer the stored one undoes the whole commit (`conflict`).
 */
export interface Commit {
  /** Deduplication key: conversation id and activity id, or another key unique to the cause. */
  readonly cause: string;
  readonly at: Date;
  readonly audit: readonly AuditEntry[];
  readonly changes: readonly Change[];
}

export type CommitOutcome = 'done' | 'duplicate' | 'conflict';

export type Change =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'conversation'; readonly conversation: Conversation }
  /** `expectedVersion` 0: the thread is new. The stored version becomes `expectedVersion + 1`. */
  | { readonly kind: 'thread'; readonly thread: Omit<Thread, 'version'>; readonly expectedVersion: number }
  | { readonly kind: 'question'; readonly question: LoggedQuestion }
  /** The bot can no longer write there. */
  | { readonly kind: 'conversationLost'; readonly conversationId: string }
  | { readonly kind: 'role'; readonly holder: RoleHolder }
  | { readonly kind: 'roleRemoved'; readonly userId: string; readonly role: Role }
  /** Changes nothing: a conflict where the person no longer has the role, so that the right ends with it. */
  | { readonly kind: 'roleRequired'; readonly userId: string; readonly role: Role }
  | { readonly kind: 'expertChat'; readonly chat: ExpertChat }
  | { readonly kind: 'expertChatRemoved'; readonly conversationId: string }
  /** `expectedVersion` 0: the ticket is new, and so must its number be. */
  | { readonly kind: 'ticket'; readonly ticket: Omit<Ticket, 'version'>; readonly expectedVersion: number }
  | { readonly kind: 'knownAnswer'; readonly known: KnownAnswer }
  /** A conflict where there is none to revoke. */
  | { readonly kind: 'knownAnswerRevoked'; readonly id: string }
  | { readonly kind: 'post'; readonly post: Post }
  /** Takes back what waits to be sent about a subject, to one person or to all; what is just being sent may arrive. */
  | { readonly kind: 'withdrawPosts'; readonly subject: string; readonly userId?: string }
  /** The post can never be sent; a newer revision of it is not touched. */
  | { readonly kind: 'postFailed'; readonly id: string; readonly revision: number }
  /** `text`: the question's own, kept in the log from now on. A question that is not in the log is a `conflict`. */
  | { readonly kind: 'feedback'; readonly feedback: Feedback; readonly text?: string };

/** Somebody who has talked with the bot; `userId` is the Entra object id. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly language: Language;
}

export type ConversationKind = 'personal' | 'group' | 'channel';

/** A place where the bot can post: `address` is the channel's own reference, opaque to the domain. */
export interface Conversation {
  readonly conversationId: string;
  readonly kind: ConversationKind;
  /** The person of a personal chat. */
  readonly userId?: string;
  readonly address: string;
}

/** The thread of a question: what was asked last, so that a follow-up can be understood. */
export interface Thread {
  readonly userId: string;
  readonly conversationId: string;
  readonly version: number;
  readonly at: Date;
  /** JSON of the question's frame, with its words: a follow-up is understood by them. Its shape belongs to `ask`. */
  readonly frame: string;
}

export interface AuditEntry {
  readonly at: Date;
  /** Entra object id of the person who acted, or `system`. */
  readonly by: string;
  /** What it happened to, e.g. `conversation:19:abc`. */
  readonly subject: string;
  /** What happened, in the field's words, e.g. `installed`. */
  readonly event: string;
  /** JSON object with what is needed to understand the event; never the text of a private answer. */
  readonly details: string;
}

/** `known`: the documents do not answer it, but an expert has. */
export type QuestionOutcome =
  | 'answer'
  | 'notStated'
  | 'outside'
  | 'notUnderstood'
  | 'ambiguous'
  | 'smalltalk'
  | 'known';

export type Rating = 'up' | 'down';

/** What somebody thought of an answer. Each has one rating of an answer: a later one takes the place of the earlier. */
export interface Feedback {
  /** `question:` and its id in the log; `message:`, conversation and message where the question is not known. */
  readonly subject: string;
  /** Entra object id. */
  readonly userId: string;
  readonly rating: Rating;
  /** At most 1,000 characters. An earlier comment stays with a rating that does not change. */
  readonly comment?: string;
  readonly at: Date;
}

/** A row of the question log. The text is kept only where a question asked in a chat was not answered, or was rated. */
export interface LoggedQuestion {
  readonly id: string;
  readonly at: Date;
  readonly language: Language;
  readonly outcome: QuestionOutcome;
  readonly text?: string;
}
