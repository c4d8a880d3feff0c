import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Commit, CommitOutcome } from '../ports.ts';
import { applyCommit } from './commit.ts';
import { enterDuePosts, enterTenant, postgresDialect } from './dialect.ts';
import type { Engine } from './engine.ts';
import { Conflict, StoreUnavailable } from './errors.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';

/** Connections of one process. */
const LARGEST_POOL = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
/** Longer than the server's, so that it only ends waiting for a server that is gone. */
const ANSWER_TIMEOUT_MS = 20_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
/** Bounds for how long a connection to a server that has been replaced can come back. */
const LONGEST_LIFE_S = 300;

const ATTEMPTS = 5;
/** serialization_failure and deadlock_detected: the same transaction may well succeed now. */
const WORTH_RETRYING = new Set(['40001', '40P01']);

/**
 * Opens a PostgreSQL database (`postgres://user:password@host:port/database`). Rejects with
 * `StoreUnavailable`, whose message names host and database and never the password.
 */
export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const name = nameOf(databaseUrl);
  try {
    await migrateAt(databaseUrl);
  } catch (error) {
    throw new StoreUnavailable(name, error);
  }
  const db = connect(databaseUrl, {
    max: LARGEST_POOL,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    maxLifetimeSeconds: LONGEST_LIFE_S,
  });
  return {
    name,
    db,
    read: (tenant, query) => retried(() => readIn(db, (trx) => enterTenant(trx, tenant), query)),
    readDue: (now, query) => retried(() => readIn(db, (trx) => enterDuePosts(trx, now), query)),
    write: (tenant, statement) => retried(() => writeIn(db, tenant, statement)),
    commit: (tenant, commit) => retried(() => commitOnce(db, tenant, commit)),
  };
}

/** Migrates on a connection without time limits: one process may wait long for another's migration. */
async function migrateAt(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, { max: 1 });
  try {
    await migrate(db, postgresDialect);
  } finally {
    await db.destroy();
  }
}

function connect(databaseUrl: string, limits: pg.PoolConfig): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'samspel',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    ...limits,
  });
  // A lost connection is replaced at the next use, whose caller is told if that fails; unheard, the event would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

function ignore(): void {}

type Query<T> = (db: Kysely<Tables>) => Promise<T>;

function readIn<T>(
  db: Kysely<Tables>,
  enter: (trx: Transaction<Tables>) => Promise<void>,
  query: Query<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      await enter(trx);
      return query(trx);
    });
}

function writeIn<T>(db: Kysely<Tables>, tenant: string, statement: Query<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await enterTenant(trx, tenant);
    return statement(trx);
  });
}

async function commitOnce(db: Kysely<Tables>, tenant: string, commit: Commit): Promise<CommitOutcome> {
  try {
    return await db.transaction().execute(async (trx) => {
      await enterTenant(trx, tenant);
      return applyCommit(trx, tenant, commit);
    });
  } catch (error) {
    if (error instanceof Conflict) return 'conflict';
    throw error;
  }
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthRetrying(error)) throw error;
      await setTimeout(attempt * 10);
    }
  }
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof pg.DatabaseError && WORTH_RETRYING.has(error.code ?? '');
}

/** Host, port and database of a URL. Throws, without repeating the URL, if it is not a PostgreSQL URL. */
function nameOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  // An `@` behind the host means that the password has an unescaped character, so that a part of it would be shown.
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || `${url.pathname}${url.search}${url.hash}`.includes('@')) {
    throw new StoreUnavailable(
      'The PostgreSQL database',
      'DATABASE_URL must be like postgres://user:password@host:5432/database, with special characters in the password percent-encoded.',
    );
  }
  const { host, port, database } = new pg.Client({ connectionString: databaseUrl });
  return `The PostgreSQL database ${database} at ${host}:${port}`;
}
