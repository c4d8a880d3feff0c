import type { ColumnDefinitionBuilder, Kysely, Transaction } from 'kysely';
import { SqliteAdapter, SqliteDialect, sql } from 'kysely';

/** All that the schema must say differently in the two databases. */
export interface Dialect {
  /** The type of a column that counts up by itself, and how it is told to. */
  readonly counterType: 'integer' | 'bigint';
  counting(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** Hides the rows of a table from all but their own tenant, where the database can. */
  guard(db: Kysely<unknown>, table: string): Promise<void>;
  /** Lets the due rows of the outbox be read, not written, across tenants: that is how a tenant with work is found. */
  showDuePosts(db: Kysely<unknown>): Promise<void>;
}

export const sqliteDialect: Dialect = {
  // SQLite counts only in a column that is exactly `integer`; it holds 64 bits all the same.
  counterType: 'integer',
  counting: (column) => column.autoIncrement(),
  guard: async () => {},
  showDuePosts: async () => {},
};

/** Kysely's SQLite, but migrating in one transaction, so that a process killed meanwhile leaves nothing half made. */
export class EmbeddedDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export const postgresDialect: Dialect = {
  counterType: 'bigint',
  counting: (column) => column.generatedByDefaultAsIdentity(),
  async guard(db, table) {
    const name = sql.table(table);
    await sql`alter table ${name} enable row level security`.execute(db);
    // Without `force` the owner of the table, which is the bot itself, would be let past.
    await sql`alter table ${name} force row level security`.execute(db);
    await sql`create policy own_tenant on ${name} using (tenant = current_setting('samspel.tenant', true))`.execute(db);
  },
  async showDuePosts(db) {
    await sql`create policy due_posts on outbox for select
      using (state = 'pending' and due_at <= current_setting('samspel.due', true))`.execute(db);
  },
};

/** Makes one tenant's rows visible until the transaction ends (PostgreSQL; see `guard`). */
export async function enterTenant<T>(trx: Transaction<T>, tenant: string): Promise<void> {
  await sql`select set_config('samspel.tenant', ${tenant}, true)`.execute(trx);
}

/** Makes the posts of all tenants that are due at this time (ISO 8601) visible until the transaction ends. */
export async function enterDuePosts<T>(trx: Transaction<T>, now: string): Promise<void> {
  await sql`select set_config('samspel.due', ${now}, true)`.execute(trx);
}
