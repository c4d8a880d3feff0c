import { randomUUID } from 'node:crypto';
import type { AuditEntry, Change, Commit, Conversation, Feedback, LoggedQuestion, Person } from '../../domain/ports.ts';

export const AT = new Date('2026-11-21T09:00:00.000Z');

export const ADA: Person = { userId: 'ada', name: "Åda O'Neill 🌱", language: 'sv' };

export const CHAT: Conversation = { conversationId: '19:ada', kind: 'personal', userId: 'ada', address: '{"bot":"1"}' };

/** The moment so many milliseconds after `AT`. */
export function later(milliseconds: number): Date {
  return new Date(AT.getTime() + milliseconds);
}

/** A tenant nobody else has. */
export function newTenant(): string {
  return `tenant-${randomUUID()}`;
}

/** A commit of these changes with a cause of its own, unless told otherwise. */
export function commitOf(changes: readonly Change[], rest: Partial<Commit> = {}): Commit {
  return { cause: randomUUID(), at: AT, audit: [], changes, ...rest };
}

export function threadChange(frame: string, expectedVersion: number, userId = ADA.userId): Change {
  return {
    kind: 'thread',
    thread: { userId, conversationId: CHAT.conversationId, at: AT, frame },
    expectedVersion,
  };
}

export const SUBJECT = 'conversation:19:ada';

export function auditEntry(event: string, at = AT): AuditEntry {
  return { at, by: 'system', subject: SUBJECT, event, details: '{"n":1}' };
}

export function loggedQuestion(id: string, at = AT): LoggedQuestion {
  return { id, at, language: 'sv', outcome: 'answer' };
}

/** Ada's rating of a question, with the question's text where it is to be kept. */
export function ratingOf(question: string, rest: Partial<Feedback> = {}, text?: string): Change {
  const feedback = { subject: `question:${question}`, userId: 'ada', rating: 'up', at: AT, ...rest } as const;
  return { kind: 'feedback', feedback, ...(text === undefined ? {} : { text }) };
}

export function count<T>(values: readonly T[], value: T): number {
  return values.filter((one) => one === value).length;
}
