import type { Kysely } from 'kysely';
import { required } from '../columns.ts';
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
    .addColumn('tenant', 'text', required)
    .addColumn('user_id', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('language', 'text', required)
    .addPrimaryKeyConstraint('person_key', ['tenant', 'user_id'])
    .execute();
  await db.schema
    .createTable('conversation')
    .addColumn('tenant', 'text', required)
    .addColumn('conversation_id', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('user_id', 'text')
    .addColumn('address', 'text', required)
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('conversation_key', ['tenant', 'conversation_id'])
    .execute();
  await db.schema.createIndex('conversation_person').on('conversation').columns(['tenant', 'user_id']).execute();
}

async function createThread(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('thread')
    .addColumn('tenant', 'text', required)
    .addColumn('user_id', 'text', required)
    .addColumn('conversation_id', 'text', required)
    .addColumn('version', 'integer', required)
    .addColumn('at', 'text', required)
    .addColumn('frame', 'text', required)
    .addPrimaryKeyConstraint('thread_key', ['tenant', 'user_id', 'conversation_id'])
    .execute();
}

async function createQuestionLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question_log')
    .addColumn('tenant', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('text', 'text')
    .addPrimaryKeyConstraint('question_log_key', ['tenant', 'id'])
    .execute();
  await db.schema.createIndex('question_log_time').on('question_log').columns(['tenant', 'at', 'id']).execute();
}

async function createAudit(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('sequence', dialect.counterType, (column) => dialect.counting(column.primaryKey()))
    .addColumn('tenant', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('actor', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('event', 'text', required)
    .addColumn('details', 'text', required)
    .execute();
  await db.schema.createIndex('audit_subject').on('audit').columns(['tenant', 'subject', 'sequence']).execute();
}

async function createProcessedActivity(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('processed_activity')
    .addColumn('tenant', 'text', required)
    .addColumn('cause', 'text', required)
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('processed_activity_key', ['tenant', 'cause'])
    .execute();
}
