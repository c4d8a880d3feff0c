import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

const TABLES = ['person', 'conversation', 'thread', 'question_log', 'audit', 'processed_activity'] as const;

/** Creates the first tables, all keyed by tenant. */
export async function start(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createPeopleAndPlaces(db);
  await createThread(db);
  await createQuestionLog(db);
  await createAudit(db, dialect);
  await createProcessedActivity(db);
  for (const table of TABLES) await dialect.guard(db, table);
}

async function createPeopleAndPlaces(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_key', ['tenant', 'user_id'])
    .execute();
  await db.schema
    .createTable('conversation')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversation_key', ['tenant', 'conversation_id'])
    .execute();
  await db.schema.createIndex('conversation_person').on('conversation').columns(['tenant', 'user_id']).execute();
}

async function createThread(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('thread')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('frame', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_key', ['tenant', 'user_id', 'conversation_id'])
    .execute();
}

async function createQuestionLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question_log')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .addPrimaryKeyConstraint('question_log_key', ['tenant', 'id'])
    .execute();
  await db.schema.createIndex('question_log_time').on('question_log').columns(['tenant', 'at', 'id']).execute();
}

async function createAudit(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('sequence', dialect.counterType, (column) => dialect.counting(column.primaryKey()))
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_subject').on('audit').columns(['tenant', 'subject', 'sequence']).execute();
}

async function createProcessedActivity(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('processed_activity')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('processed_activity_key', ['tenant', 'cause'])
    .execute();
}
