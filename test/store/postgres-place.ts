import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own on a server, owned by a role that is no superuser, as the bot's is in operation. */
export class PostgresPlace {
  /** The first database, as the bot's role. */
  readonly url: string;
  readonly #server: string;
  readonly #role: string;
  readonly #databases: string[] = [];

  private constructor(server: string, role: string) {
    this.#server = server;
    this.#role = role;
    this.url = this.#urlOf(role);
  }

  /** `server`: the URL of a role that may create databases and roles. */
  static async create(server: string): Promise<PostgresPlace> {
    const place = new PostgresPlace(server, newName());
    await query(server, `create role ${place.#role} login password 'secret-${place.#role}'`);
    await place.#createDatabase(place.#role);
    return place;
  }

  /** The URL of one more, empty, database. */
  async emptyDatabase(): Promise<string> {
    return this.#createDatabase(newName());
  }

  async dropDatabase(url: string): Promise<void> {
    await query(this.#server, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
  }

  async drop(): Promise<void> {
    for (const database of this.#databases) await this.dropDatabase(this.#urlOf(database));
    await query(this.#server, `drop role ${this.#role}`);
  }

  asBot(text: string, url = this.url): Promise<pg.QueryResult> {
    return query(url, text);
  }

  /** Asks the first database as the server's own role. */
  asServer(text: string): Promise<pg.QueryResult> {
    const url = new URL(this.#server);
    url.pathname = this.#role;
    return query(url.href, text);
  }

  /** Ends all sessions of the bot. */
  async cutConnections(): Promise<void> {
    await query(
      this.#server,
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${this.#role}' and application_name = 'samspel'`,
    );
  }

  async #createDatabase(name: string): Promise<string> {
    await query(this.#server, `create database ${name} owner ${this.#role}`);
    this.#databases.push(name);
    return this.#urlOf(name);
  }

  #urlOf(database: string): string {
    const url = new URL(this.#server);
    url.username = this.#role;
    url.password = `secret-${this.#role}`;
    url.pathname = database;
    return url.href;
  }
}

function newName(): string {
  return `samspel_test_${randomBytes(6).toString('hex')}`;
}

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}
