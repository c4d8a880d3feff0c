import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClaimedPost, Outbox } from '../posts.ts';
import type { Engine } from './engine.ts';
import { destinationOf } from './outbox.ts';
import type { OutboxRow, Tables } from './schema.ts';

/** The tenants with posts that are due; on PostgreSQL such rows alone are shown (see `showDuePosts`). */
export async function listDueTenants(db: Kysely<Tables>, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('tenant')
    .distinct()
    .where('state', '=', 'pending')
    .where('due_at', '<=', now.toISOString())
    .where(isFree(now))
    .execute();
  return rows.map(({ tenant }) => tenant);
}

/** Ends all leases: for a database that this process alone has open, so that nobody can still be sending. */
export async function freePosts(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('outbox').set({ leased_until: null }).execute();
}

/** The sender's side. Every step is one statement, so that it holds whatever other replicas do meanwhile. */
export function outboxOf(engine: Engine, tenant: string): Outbox {
  const write = <T>(statement: (db: Kysely<Tables>) => Promise<T>) => engine.write(tenant, statement);
  return {
    claim: (claim) => write((db) => claimPosts(db, tenant, claim)),
    sent: (post, activityId) => write((db) => markSent(db, tenant, post, activityId)),
    release: (post, dueAt) => write((db) => releasePost(db, tenant, post, dueAt)),
  };
}

// --- Internal helpers ---

const isFree = (now: Date) => sql<boolean>`(leased_until is null or leased_until <= ${now.toISOString()})`;

/**
 * The conditions are repeated outside the subquery: of two replicas that chose the same rows, the second waits for the
 * first and then finds them taken.
 */
async function claimPosts(
  db: Kysely<Tables>,
  tenant: string,
  { now, until, limit }: Parameters<Outbox['claim']>[0],
): Promise<readonly ClaimedPost[]> {
  const due = db
    .selectFrom('outbox')
    .select('id')
    .where('tenant', '=', tenant)
    .where('state', '=', 'pending')
    .where('due_at', '<=', now.toISOString())
    .where(isFree(now))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  const rows = await db
    .updateTable('outbox')
    .set((eb) => ({ leased_until: until.toISOString(), attempts: eb('attempts', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('id', 'in', due)
    .where('state', '=', 'pending')
    .where(isFree(now))
    .returningAll()
    .execute();
  return rows.sort((a, b) => (a.due_at < b.due_at ? -1 : Number(a.due_at > b.due_at))).map(claimedOf);
}

function claimedOf(row: OutboxRow): ClaimedPost {
  const { id, subject, revision, attempts, activity_id } = row;
  const dueAt = new Date(row.due_at);
  const post = { id, subject, revision, attempts, dueAt, to: destinationOf(row), message: JSON.parse(row.body) };
  return activity_id === null ? post : { ...post, activityId: activity_id };
}

async function markSent(db: Kysely<Tables>, tenant: string, { id, revision }: ClaimedPost, activityId: string) {
  await db
    .updateTable('outbox')
    .set((eb) => ({
      activity_id: activityId,
      leased_until: null,
      state: eb
        .case()
        .when('revision', '=', revision)
        .then('sent' as const)
        .else('pending' as const)
        .end(),
      body: eb.case().when('revision', '=', revision).then('').else(eb.ref('body')).end(),
    }))
    .where((where) => where.and({ tenant, id }))
    .execute();
  await db
    .deleteFrom('outbox')
    .where((where) => where.and({ tenant, id, state: 'sent', lasting: 0 }))
    .execute();
}

async function releasePost(db: Kysely<Tables>, tenant: string, { id, revision, ...claimed }: ClaimedPost, dueAt: Date) {
  const isAsClaimed = { revision, due_at: claimed.dueAt.toISOString() };
  await db
    .updateTable('outbox')
    .set((eb) => ({
      leased_until: null,
      due_at: eb.case().when(eb.and(isAsClaimed)).then(dueAt.toISOString()).else(eb.ref('due_at')).end(),
    }))
    .where((where) => where.and({ tenant, id }))
    .execute();
}
