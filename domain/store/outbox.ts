import type { Kysely } from 'kysely';
import type { Destination, KeptPost, Post } from '../posts.ts';
import type { OutboxRow, Tables } from './schema.ts';

/** Puts a post into the queue, or new contents into the message of that id. */
export async function writePost(db: Kysely<Tables>, tenant: string, { id, to, message, ...post }: Post): Promise<void> {
  const values = {
    conversation_id: 'conversationId' in to ? to.conversationId : null,
    user_id: 'userId' in to ? to.userId : null,
    subject: post.subject,
    language: post.language,
    lasting: Number(post.lasting),
    due_at: post.dueAt.toISOString(),
    state: 'pending',
    attempts: 0,
    body: JSON.stringify(message),
  } as const;
  await db
    .insertInto('outbox')
    .values({ tenant, id, ...values, revision: 1, leased_until: null, activity_id: null })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'id']).doUpdateSet({ ...values, revision: (eb) => eb('outbox.revision', '+', 1) }),
    )
    .execute();
}

/** Takes back what waits about a subject; a message that stands in a chat already stays as it is there. */
export async function withdrawPosts(
  db: Kysely<Tables>,
  tenant: string,
  { subject, userId }: { readonly subject: string; readonly userId?: string },
): Promise<void> {
  const waiting = { tenant, subject, state: 'pending', ...(userId !== undefined && { user_id: userId }) } as const;
  await db
    .deleteFrom('outbox')
    .where((where) => where.and(waiting))
    .where('activity_id', 'is', null)
    .execute();
  await db
    .updateTable('outbox')
    .set({ state: 'sent', leased_until: null })
    .where((where) => where.and(waiting))
    .execute();
}

export async function failPost(
  db: Kysely<Tables>,
  tenant: string,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'failed', leased_until: null })
    .where((where) => where.and({ tenant, id, revision }))
    .execute();
}

/**
 * What could not reach a person is tried at once when they have a new personal chat; also what is just being tried, so
 * that it is not put off because the chat was not there a moment ago. The attempts made without a chat do not count.
 */
export async function hurryPosts(db: Kysely<Tables>, tenant: string, userId: string, at: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ due_at: at.toISOString(), attempts: 0 })
    .where((where) => where.and({ tenant, user_id: userId, state: 'pending' }))
    .where('attempts', '>', 0)
    .execute();
}

export async function listPosts(db: Kysely<Tables>, tenant: string, subject: string): Promise<readonly KeptPost[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'conversation_id', 'user_id', 'subject', 'language', 'due_at'])
    .where('tenant', '=', tenant)
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const { id, language, due_at } = row;
    return { id, to: destinationOf(row), subject, language, dueAt: new Date(due_at) };
  });
}

export function destinationOf({
  conversation_id,
  user_id,
}: Pick<OutboxRow, 'conversation_id' | 'user_id'>): Destination {
  if (user_id !== null) return { userId: user_id };
  return { conversationId: conversation_id ?? '' };
}
