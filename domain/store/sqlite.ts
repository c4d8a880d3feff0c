import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { Kysely } from 'kysely';
import { EmbeddedDialect, sqliteDialect } from './dialect.ts';
import type { Engine } from './engine.ts';
import { StoreLocked, StoreUnavailable } from './errors.ts';
import { groupCommits } from './group.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';
import { freePosts } from './sending.ts';

/** Statements kept prepared; the store has about twenty. */
const MOST_STATEMENTS = 200;

/**
 * Opens `samspel.db` in a folder, which is created if need be, for this process alone. Rejects with
 * `StoreLocked` if another process has it, `StoreUnavailable` if it cannot be used.
 */
export async function openSqlite(dataDir: string): Promise<Engine> {
  const folder = resolve(dataDir);
  const file = join(folder, 'samspel.db');
  const name = `The SQLite database ${file}`;
  try {
    await mkdir(folder, { recursive: true });
    const db = await openMigrated(file);
    const ask = <T>(_scope: string, query: (db: Kysely<Tables>) => Promise<T>) => query(db);
    return { name, db, read: ask, write: ask, readDue: ask, commit: groupCommits(db) };
  } catch (error) {
    throw isBusy(error) ? new StoreLocked(folder) : new StoreUnavailable(name, error);
  }
}

async function openMigrated(file: string): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect({ database: preparingOnce(connect(file)) }) });
  try {
    await migrate(db, sqliteDialect);
    await freePosts(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function connect(file: string): Database.Database {
  const database = new Database(file, { timeout: 0 });
  try {
    // The system drops this lock with the process, however it ends; it must be set before the WAL is.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // The lock is taken by the first transaction and then kept.
    database.exec('begin exclusive; commit');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Keeps statements prepared by their text, which makes the store about half again as fast. */
function preparingOnce(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = statements.get(text) ?? database.prepare(text);
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statements.set(text, statement);
      return statement;
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
