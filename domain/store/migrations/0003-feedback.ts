import type { Kysely } from 'kysely';
import { required } from '../columns.ts';
import type { Dialect } from '../dialect.ts';

/** Creates the table of what people thought of the answers: one row for each person and answer. */
export async function feedback(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('tenant', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('user_id', 'text', required)
    .addColumn('rating', 'text', required)
    .addColumn('comment', 'text')
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('feedback_key', ['tenant', 'subject', 'user_id'])
    .execute();
  await db.schema.createIndex('feedback_time').on('feedback').columns(['tenant', 'at']).execute();
  await dialect.guard(db, 'feedback');
}
