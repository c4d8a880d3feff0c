import type { Kysely } from 'kysely';
import type { AuditEntry, Change, Commit } from '../ports.ts';
import { Conflict } from './errors.ts';
import { writeFeedback } from './feedback.ts';
import { inLockOrder } from './lock-order.ts';
import { failPost, withdrawPosts, writePost } from './outbox.ts';
import { removeConversation, writeConversation, writePerson } from './people.ts';
import { removeExpertChat, removeRole, requireRole, writeExpertChat, writeRole } from './roles.ts';
import type { Tables } from './schema.ts';
import { revokeKnownAnswer, writeKnownAnswer, writeTicket } from './tickets.ts';

/**
 * Applies a commit inside a transaction (or savepoint) of its own, which the caller undoes if this
 * rejects. Rejects with `Conflict` when a version has moved on.
 */
export async function applyCommit(db: Kysely<Tables>, tenant: string, commit: Commit): Promise<'done' | 'duplicate'> {
  if (!(await claimCause(db, tenant, commit))) return 'duplicate';
  for (const change of inLockOrder(commit.changes)) await applyChange(db, tenant, commit.at, change);
  if (commit.audit.length > 0) await writeAudit(db, tenant, commit.audit);
  return 'done';
}

/** Whether the cause is new; where two commits race for it, the second waits here for the first. */
async function claimCause(db: Kysely<Tables>, tenant: string, { cause, at }: Commit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('processed_activity')
    .values({ tenant, cause, at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function applyChange(db: Kysely<Tables>, tenant: string, at: Date, change: Change): Promise<unknown> {
  switch (change.kind) {
    case 'person':
      return writePerson(db, tenant, change);
    case 'conversation':
      return writeConversation(db, tenant, at, change);
    case 'thread':
      return writeThread(db, tenant, change);
    case 'question':
      return writeQuestion(db, tenant, change);
    case 'conversationLost':
      return removeConversation(db, tenant, change.conversationId);
    case 'role':
      return writeRole(db, tenant, at, change);
    case 'roleRemoved':
      return removeRole(db, tenant, change);
    case 'roleRequired':
      return requireRole(db, tenant, change);
    case 'expertChat':
      return writeExpertChat(db, tenant, at, change);
    case 'expertChatRemoved':
      return removeExpertChat(db, tenant, change.conversationId);
    case 'ticket':
      return writeTicket(db, tenant, change);
    case 'knownAnswer':
      return writeKnownAnswer(db, tenant, change);
    case 'knownAnswerRevoked':
      return revokeKnownAnswer(db, tenant, at, change.id);
    case 'post':
      return writePost(db, tenant, change.post);
    case 'withdrawPosts':
      return withdrawPosts(db, tenant, change);
    case 'postFailed':
      return failPost(db, tenant, change);
    case 'feedback':
      return writeFeedback(db, tenant, change);
  }
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

async function writeThread(
  db: Kysely<Tables>,
  tenant: string,
  { thread, expectedVersion }: ChangeOf<'thread'>,
): Promise<void> {
  const key = { tenant, user_id: thread.userId, conversation_id: thread.conversationId };
  const values = { version: expectedVersion + 1, at: thread.at.toISOString(), frame: thread.frame };
  const written =
    expectedVersion === 0
      ? await insertThread(db, { ...key, ...values })
      : await updateThread(db, key, expectedVersion, values);
  if (written !== 1n) throw new Conflict(`the thread is no longer at version ${expectedVersion}`);
}

async function insertThread(db: Kysely<Tables>, row: Tables['thread']): Promise<bigint | undefined> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('thread')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows;
}

async function updateThread(
  db: Kysely<Tables>,
  key: Pick<Tables['thread'], 'tenant' | 'user_id' | 'conversation_id'>,
  expectedVersion: number,
  values: Pick<Tables['thread'], 'version' | 'at' | 'frame'>,
): Promise<bigint> {
  const { numUpdatedRows } = await db
    .updateTable('thread')
    .set(values)
    .where((where) => where.and({ ...key, version: expectedVersion }))
    .executeTakeFirstOrThrow();
  return numUpdatedRows;
}

async function writeQuestion(db: Kysely<Tables>, tenant: string, { question }: ChangeOf<'question'>): Promise<void> {
  const { id, at, language, outcome, text } = question;
  await db
    .insertInto('question_log')
    .values({ tenant, id, at: at.toISOString(), language, outcome, text: text ?? null })
    .execute();
}

async function writeAudit(db: Kysely<Tables>, tenant: string, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map(({ at, by, ...entry }) => ({ tenant, at: at.toISOString(), actor: by, ...entry }));
  await db.insertInto('audit').values(rows).execute();
}
