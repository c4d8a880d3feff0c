import type { Kysely } from 'kysely';
import type { AuditEntry, Conversation, LoggedQuestion, Person, TenantStore, Thread } from '../ports.ts';
import type { Engine } from './engine.ts';
import { listFeedback } from './feedback.ts';
import { listPosts } from './outbox.ts';
import { listExpertChats, listRoleHolders } from './roles.ts';
import type { ConversationRow, Tables } from './schema.ts';
import { outboxOf } from './sending.ts';
import { findTicket, lastTicketNumber, listKnownAnswers, listTickets } from './tickets.ts';

/** The repository of one tenant. Throws a RangeError for an empty tenant, which would be nobody's. */
export function tenantStore(engine: Engine, tenant: string): TenantStore {
  if (tenant === '') throw new RangeError('A tenant id must not be empty.');
  const read = <T>(query: (db: Kysely<Tables>) => Promise<T>) => engine.read(tenant, query);
  return {
    commit: (commit) => engine.commit(tenant, commit),
    person: (userId) => read((db) => findPerson(db, tenant, userId)),
    conversation: (id) => read((db) => findConversation(db, tenant, id)),
    personalChat: (userId) => read((db) => findPersonalChat(db, tenant, userId)),
    thread: (userId, conversationId) => read((db) => findThread(db, tenant, userId, conversationId)),
    auditOf: (subject) => read((db) => listAudit(db, tenant, subject)),
    questions: (limit) => read((db) => listQuestions(db, tenant, limit)),
    refusedQuestions: (limit) => read((db) => listRefused(db, tenant, limit)),
    people: () => read((db) => listPeople(db, tenant)),
    roleHolders: () => read((db) => listRoleHolders(db, tenant)),
    expertChats: () => read((db) => listExpertChats(db, tenant)),
    ticket: (id) => read((db) => findTicket(db, tenant, { id })),
    ticketFor: (askerId, key) => read((db) => findTicket(db, tenant, { asker_id: askerId, question_key: key })),
    ticketsOf: (askerId) => read((db) => listTickets(db, tenant, { asker_id: askerId }, 'desc')),
    unansweredTickets: () => read((db) => listTickets(db, tenant, { answered: 0 }, 'asc')),
    lastTicketNumber: () => read((db) => lastTicketNumber(db, tenant)),
    knownAnswers: () => read((db) => listKnownAnswers(db, tenant)),
    posts: (subject) => read((db) => listPosts(db, tenant, subject)),
    outbox: outboxOf(engine, tenant),
    feedback: (limit) => read((db) => listFeedback(db, tenant, limit)),
  };
}

function findPerson(db: Kysely<Tables>, tenant: string, userId: string): Promise<Person | undefined> {
  return db
    .selectFrom('person')
    .select(['user_id as userId', 'name', 'language'])
    .where('tenant', '=', tenant)
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

function listPeople(db: Kysely<Tables>, tenant: string): Promise<readonly Person[]> {
  return db
    .selectFrom('person')
    .select(['user_id as userId', 'name', 'language'])
    .where('tenant', '=', tenant)
    .orderBy('name')
    .orderBy('user_id')
    .execute();
}

async function findConversation(
  db: Kysely<Tables>,
  tenant: string,
  conversationId: string,
): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return row && toConversation(row);
}

async function findPersonalChat(db: Kysely<Tables>, tenant: string, userId: string): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('user_id', '=', userId)
    .where('kind', '=', 'personal')
    .orderBy('at', 'desc')
    .orderBy('conversation_id')
    .limit(1)
    .executeTakeFirst();
  return row && toConversation(row);
}

function toConversation({ conversation_id, kind, user_id, address }: ConversationRow): Conversation {
  const conversation = { conversationId: conversation_id, kind, address };
  return user_id === null ? conversation : { ...conversation, userId: user_id };
}

async function findThread(
  db: Kysely<Tables>,
  tenant: string,
  userId: string,
  conversationId: string,
): Promise<Thread | undefined> {
  const row = await db
    .selectFrom('thread')
    .select(['version', 'at', 'frame'])
    .where('tenant', '=', tenant)
    .where('user_id', '=', userId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return row && { userId, conversationId, ...row, at: new Date(row.at) };
}

async function listAudit(db: Kysely<Tables>, tenant: string, subject: string): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'actor as by', 'subject', 'event', 'details'])
    .where('tenant', '=', tenant)
    .where('subject', '=', subject)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

async function listQuestions(db: Kysely<Tables>, tenant: string, limit: number): Promise<readonly LoggedQuestion[]> {
  const rows = await db
    .selectFrom('question_log')
    .select(['id', 'at', 'language', 'outcome', 'text'])
    .where('tenant', '=', tenant)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ text, ...row }) => ({ ...row, at: new Date(row.at), ...(text === null ? {} : { text }) }));
}

async function listRefused(db: Kysely<Tables>, tenant: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('question_log')
    .select('text')
    .where('tenant', '=', tenant)
    .where('outcome', 'in', ['notStated', 'outside', 'notUnderstood'])
    .where('text', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ text }) => text ?? []);
}
