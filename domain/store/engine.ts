import type { Kysely } from 'kysely';
import type { Commit, CommitOutcome } from '../ports.ts';
import type { Tables } from './schema.ts';

/** What the store needs from a database, whichever it is. */
export interface Engine {
  /** The database as an operator knows it, without secrets. */
  readonly name: string;
  readonly db: Kysely<Tables>;
  /** Runs one query that sees the rows of this tenant. */
  read<T>(tenant: string, query: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Runs one statement that reads or writes the rows of this tenant, as a transaction of its own. */
  write<T>(tenant: string, statement: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Runs one query that sees the posts of all tenants that are due at this time (ISO 8601), and nothing else. */
  readDue<T>(now: string, query: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Applies the commit; resolves when it is durable. */
  commit(tenant: string, commit: Commit): Promise<CommitOutcome>;
}
