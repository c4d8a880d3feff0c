import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Commit, CommitOutcome } from '../ports.ts';
import { applyCommit } from './commit.ts';
import { Conflict } from './errors.ts';
import type { Tables } from './schema.ts';

/** Bounds how long one group keeps the event loop. */
const LARGEST_GROUP = 200;

/** Bounds how long a commit waits for others to join it, in turns of the event loop. */
const MOST_ROUNDS = 5;

interface Waiting {
  readonly tenant: string;
  readonly commit: Commit;
  readonly caller: PromiseWithResolvers<CommitOutcome>;
}

/**
 * Group commit: the commits that arrive while others wait share one transaction, and so one flush
 * to disk, each under a savepoint of its own. Their callers are answered when it is durable.
 */
export function groupCommits(db: Kysely<Tables>): (tenant: string, commit: Commit) => Promise<CommitOutcome> {
  const queue: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (queue.length > 0) {
      await gathered(queue);
      await commitGroup(db, queue.splice(0, LARGEST_GROUP));
    }
    running = false;
  }

  return (tenant, commit) => {
    const caller = Promise.withResolvers<CommitOutcome>();
    queue.push({ tenant, commit, caller });
    if (!running) void run();
    return caller.promise;
  };
}

/** Waits while more commits come in with every turn of the event loop: where many work at once, they share a flush. */
async function gathered(queue: readonly Waiting[]): Promise<void> {
  for (let before = -1, round = 0; queue.length > before && round < MOST_ROUNDS; round++) {
    before = queue.length;
    await setImmediate();
  }
}

/** Answers every caller of the group; never rejects. */
async function commitGroup(db: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  try {
    const answers = await db.connection().execute((connection) => applyGroup(connection, group));
    for (const answer of answers) answer();
  } catch (fault) {
    for (const { caller } of group) caller.reject(fault);
  }
}

async function applyGroup(db: Kysely<Tables>, group: readonly Waiting[]): Promise<readonly (() => void)[]> {
  await sql`begin`.execute(db);
  try {
    const answers: (() => void)[] = [];
    for (const waiting of group) answers.push(await applyAlone(db, waiting));
    await sql`commit`.execute(db);
    return answers;
  } catch (fault) {
    await rollBack(db, 'transaction');
    throw fault;
  }
}

/** Applies one commit under a savepoint and returns its answer; rejects if the whole group is lost. */
async function applyAlone(db: Kysely<Tables>, { tenant, commit, caller }: Waiting): Promise<() => void> {
  await sql`savepoint one`.execute(db);
  try {
    const outcome = await applyCommit(db, tenant, commit);
    await sql`release one`.execute(db);
    return () => caller.resolve(outcome);
  } catch (fault) {
    if (!(await rollBack(db, 'savepoint'))) throw fault;
    return fault instanceof Conflict ? () => caller.resolve('conflict') : () => caller.reject(fault);
  }
}

/** Whether there was something left to roll back: after a full disk SQLite has done it by itself. */
async function rollBack(db: Kysely<Tables>, what: 'transaction' | 'savepoint'): Promise<boolean> {
  try {
    if (what === 'transaction') await sql`rollback`.execute(db);
    else {
      await sql`rollback to one`.execute(db);
      await sql`release one`.execute(db);
    }
    return true;
  } catch {
    return false;
  }
}
