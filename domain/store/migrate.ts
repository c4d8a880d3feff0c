import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Dialect } from './dialect.ts';
import { start } from './migrations/0001-start.ts';
import { experts } from './migrations/0002-experts.ts';
import { feedback } from './migrations/0003-feedback.ts';

/** The migrations by name, oldest first. A migration that has been released is never changed. */
const MIGRATIONS: Readonly<Record<string, (db: Kysely<unknown>, dialect: Dialect) => Promise<void>>> = {
  '0001-start': start,
  '0002-experts': experts,
  '0003-feedback': feedback,
};

/** Brings the schema up to the newest; does nothing if it is. Any number of processes may do it at once. */
export async function migrate<T>(db: Kysely<T>, dialect: Dialect): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, up]) => [name, { up: (at: Kysely<unknown>) => up(at, dialect) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Rejects unless the newest migration known here has been run; a schema newer than that is accepted. */
export async function checkNewest<T>(db: Kysely<T>): Promise<void> {
  const newest = Object.keys(MIGRATIONS).at(-1);
  const { rows } = await sql`select name from kysely_migration where name = ${newest}`.execute(db);
  if (rows.length === 0) throw new Error(`its schema is older than ${newest}`);
}
