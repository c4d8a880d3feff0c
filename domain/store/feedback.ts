import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Change, Feedback } from '../ports.ts';
import { Conflict } from './errors.ts';
import type { Tables } from './schema.ts';

/** Writes a rating; rejects with `Conflict` where it is of a question that this tenant has not asked. */
export async function writeFeedback(
  db: Kysely<Tables>,
  tenant: string,
  { feedback, text }: Extract<Change, { kind: 'feedback' }>,
): Promise<void> {
  const { subject, userId, rating, comment = null } = feedback;
  const question = /^question:(.+)$/.exec(subject)?.[1];
  if (question !== undefined) await keepText(db, tenant, question, text);
  const values = { rating, comment, at: feedback.at.toISOString() };
  const kept = sql<string | null>`coalesce(excluded.comment,
    case when feedback.rating = excluded.rating then feedback.comment end)`;
  await db
    .insertInto('feedback')
    .values({ tenant, subject, user_id: userId, ...values })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'subject', 'user_id']).doUpdateSet({ ...values, comment: kept }),
    )
    .execute();
}

/** The ratings of a tenant, newest first. */
export async function listFeedback(db: Kysely<Tables>, tenant: string, limit: number): Promise<readonly Feedback[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['subject', 'user_id as userId', 'rating', 'comment', 'at'])
    .where('tenant', '=', tenant)
    .orderBy('at', 'desc')
    .orderBy('subject')
    .orderBy('user_id')
    .limit(limit)
    .execute();
  return rows.map(({ comment, ...row }) => ({
    ...row,
    at: new Date(row.at),
    ...(comment === null ? {} : { comment }),
  }));
}

/** Keeps the text of a rated question; one that was not answered has its whole text already. */
async function keepText(db: Kysely<Tables>, tenant: string, id: string, text: string | undefined): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('question_log')
    .set(({ fn, val }) => ({ text: fn.coalesce('text', val(text ?? null)) }))
    .where((where) => where.and({ tenant, id }))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Conflict('the question is not in the log');
}
