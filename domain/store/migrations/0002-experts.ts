import type { Kysely } from 'kysely';
import { required } from '../columns.ts';
import type { Dialect } from '../dialect.ts';

const TABLES = ['role', 'expert_chat', 'ticket', 'known_answer', 'outbox'] as const;

/** Creates roles, the experts' chats, tickets, known answers and the outbox. */
export async function experts(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createRoles(db);
  await createTickets(db);
  await createOutbox(db);
  for (const table of TABLES) await dialect.guard(db, table);
  await dialect.showDuePosts(db);
}

async function createRoles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('role')
    .addColumn('tenant', 'text', required)
    .addColumn('user_id', 'text', required)
    .addColumn('role', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('role_key', ['tenant', 'user_id', 'role'])
    .execute();
  await db.schema
    .createTable('expert_chat')
    .addColumn('tenant', 'text', required)
    .addColumn('conversation_id', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('expert_chat_key', ['tenant', 'conversation_id'])
    .execute();
}

async function createTickets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ticket')
    .addColumn('tenant', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('version', 'integer', required)
    .addColumn('asker_id', 'text', required)
    .addColumn('question_key', 'text', required)
    .addColumn('answered', 'integer', required)
    .addColumn('body', 'text', required)
    .addPrimaryKeyConstraint('ticket_key', ['tenant', 'id'])
    .addUniqueConstraint('ticket_number', ['tenant', 'number'])
    .addUniqueConstraint('ticket_question', ['tenant', 'asker_id', 'question_key'])
    .execute();
  await db.schema.createIndex('ticket_unanswered').on('ticket').columns(['tenant', 'answered', 'number']).execute();
  await db.schema
    .createTable('known_answer')
    .addColumn('tenant', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('revoked_at', 'text')
    .addColumn('body', 'text', required)
    .addPrimaryKeyConstraint('known_answer_key', ['tenant', 'id'])
    .execute();
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('tenant', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('conversation_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('subject', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('lasting', 'integer', required)
    .addColumn('due_at', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('revision', 'integer', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('leased_until', 'text')
    .addColumn('activity_id', 'text')
    .addColumn('body', 'text', required)
    .addPrimaryKeyConstraint('outbox_key', ['tenant', 'id'])
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute();
  await db.schema.createIndex('outbox_subject').on('outbox').columns(['tenant', 'subject']).execute();
  await db.schema.createIndex('outbox_person').on('outbox').columns(['tenant', 'user_id', 'state']).execute();
}
