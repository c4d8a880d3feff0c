import assert from 'node:assert/strict';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { EmbeddedDialect, sqliteDialect } from '../../domain/store/dialect.ts';
import { groupCommits } from '../../domain/store/group.ts';
import { migrate } from '../../domain/store/migrate.ts';
import type { Tables } from '../../domain/store/schema.ts';
import { commitOf, threadChange } from './samples.ts';

describe('group commit', () => {
  let database: Database.Database;
  let db: Kysely<Tables>;

  beforeEach(async () => {
    database = new Database(':memory:');
    db = new Kysely<Tables>({ dialect: new EmbeddedDialect({ database }) });
    await migrate(db, sqliteDialect);
  });
  afterEach(() => db.destroy());

  it('serves the commits of one moment with one transaction', async () => {
    const begun: unknown[] = [];
    const counted = new Kysely<Tables>({
      dialect: new EmbeddedDialect({ database }),
      log: ({ query }) => {
        if (query.sql === 'begin') begun.push(query);
      },
    });
    const commit = groupCommits(counted);
    const outcomes = await Promise.all(numbers(50).map((n) => commit('tenant', commitOf([threadChange('{}', 0, n)]))));
    assert.deepEqual(new Set(outcomes), new Set(['done']));
    assert.equal(begun.length, 1);
  });

  it('acknowledges nothing it could not store on a full disk, and goes on when there is room', async () => {
    const commit = groupCommits(db);
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages + 10}`);
    const large = numbers(20).map((n) => commitOf([threadChange('x'.repeat(9_000), 0, n)]));
    const outcomes = await Promise.allSettled(large.map((one) => commit('tenant', one)));
    const rejected = outcomes.filter((outcome) => outcome.status === 'rejected');
    assert.ok(rejected.length > 0);
    for (const { reason } of rejected) assert.match(String(reason), /database or disk is full/);
    const stored = await db.selectFrom('thread').select('user_id').execute();
    assert.equal(stored.length, outcomes.length - rejected.length);

    database.pragma(`max_page_count = ${pages + 1_000}`);
    const again = await Promise.all(large.map((one) => commit('tenant', one)));
    assert.equal(again.filter((outcome) => outcome === 'done').length, rejected.length);
  });
});

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${n}`);
}
