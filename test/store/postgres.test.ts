import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Store } from '../../domain/ports.ts';
import { openStore, StoreUnavailable } from '../../domain/store/open.ts';
import { describeStore } from './contract.ts';
import { KNOWN, TICKET, ticketChange } from './experts.ts';
import { post } from './outbox.ts';
import { PostgresPlace } from './postgres-place.ts';
import {
  ADA,
  AT,
  auditEntry,
  commitOf,
  count,
  later,
  loggedQuestion,
  newTenant,
  ratingOf,
  SUBJECT,
  threadChange,
} from './samples.ts';

/** Every table of the store. */
const GUARDED = [
  'person',
  'conversation',
  'thread',
  'question_log',
  'feedback',
  'audit',
  'processed_activity',
  'role',
  'expert_chat',
  'ticket',
  'known_answer',
  'outbox',
];

const server = process.env.TEST_DATABASE_URL;

if (server === undefined) {
  describe('the store on PostgreSQL', () => {
    it('is not tested: TEST_DATABASE_URL is not set', function () {
      this.skip();
    });
  });
} else {
  describe('the store on PostgreSQL', () => describePostgres(server));
}

function describePostgres(serverUrl: string): void {
  let place: PostgresPlace;

  before(async () => {
    place = await PostgresPlace.create(serverUrl);
  });
  after(() => place.drop());

  describeStore('keeps the contract', () => openStore({ databaseUrl: place.url }));
  describeReplicas(() => place);
  describeRowSecurity(() => place);
  describeTrouble(() => place);
}

function describeReplicas(place: () => PostgresPlace): void {
  it('may be opened by 20 replicas at once on an empty database', async () => {
    const databaseUrl = await place().emptyDatabase();
    const stores = await Promise.all(Array.from({ length: 20 }, () => openStore({ databaseUrl })));
    await Promise.all(stores.map((store) => store.ready()));
    const tenant = newTenant();
    const commits = stores.map((store) => store.tenant(tenant).commit(commitOf([], { cause: 'same' })));
    const outcomes = await Promise.all(commits);
    assert.equal(count(outcomes, 'done'), 1);
    assert.equal(count(outcomes, 'duplicate'), 19);
    await Promise.all(stores.map((store) => store.close()));
  });
}

function describeRowSecurity(place: () => PostgresPlace): void {
  const tenant = newTenant();
  let store: Store;

  before(async () => {
    store = await openStore({ databaseUrl: place().url });
    const changes = [
      { kind: 'person', person: ADA },
      { kind: 'conversation', conversation: { conversationId: 'c', kind: 'group', address: 'a' } },
      { kind: 'question', question: loggedQuestion('q') },
      threadChange('{}', 0),
      { kind: 'role', holder: { userId: 'ada', role: 'expert', name: 'Ada' } },
      { kind: 'expertChat', chat: { conversationId: '19:x', language: 'sv' } },
      ticketChange(TICKET, 0),
      { kind: 'knownAnswer', known: KNOWN },
      post('now'),
      post('later', { dueAt: later(60_000) }),
    ] as const;
    const commit = commitOf(changes, { audit: [auditEntry('installed')] });
    for (const id of [tenant, newTenant()]) {
      await store.tenant(id).commit(commit);
      await store.tenant(id).commit(commitOf([ratingOf('q')]));
    }
  });
  after(() => store.close());

  it('guards every table', async () => {
    const { rows } = await place().asBot(
      `select relname, relrowsecurity and relforcerowsecurity as guarded from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%'`,
    );
    assert.ok(rows.length >= 6);
    assert.deepEqual(
      rows.filter((row) => !row.guarded),
      [],
    );
  });

  for (const table of GUARDED) {
    it(`shows no row of ${table} to a query that has set no tenant`, async () => {
      assert.deepEqual((await place().asBot(`select * from ${table}`)).rows, []);
      assert.ok((await place().asServer(`select * from ${table}`)).rows.length >= 2, 'a superuser sees them');
    });
  }

  it('shows the due posts of all tenants, and nothing else, to one who looks for work; none can be changed', async () => {
    const work = `set samspel.due = '${AT.toISOString()}';`;
    const all = (await place().asBot(`${work} select distinct id from outbox`)) as unknown as pg.QueryResult[];
    const ids = all[1]?.rows.map(({ id }) => id);
    assert.ok(ids?.includes('now') && !ids.includes('later'));
    for (const table of GUARDED.filter((name) => name !== 'outbox')) {
      const [, seen] = (await place().asBot(`${work} select * from ${table}`)) as unknown as pg.QueryResult[];
      assert.deepEqual(seen?.rows, []);
    }
    const [, changed] = (await place().asBot(`${work} delete from outbox`)) as unknown as pg.QueryResult[];
    assert.equal(changed?.rowCount, 0);
  });

  it('forgets the tenant of a connection when its transaction ends', async () => {
    const client = new pg.Client({ connectionString: place().url });
    await client.connect();
    await client.query(`begin; select set_config('samspel.tenant', '${tenant}', true)`);
    assert.equal((await client.query('select * from person')).rows.length, 1);
    await client.query('commit');
    assert.deepEqual((await client.query('select * from person')).rows, []);
    await client.end();
  });

  it('refuses a row of another tenant than the one set', async () => {
    const insert = `insert into person values ('other', 'u', 'n', 'sv')`;
    await assert.rejects(place().asBot(insert), /row-level security/);
    await assert.rejects(place().asBot(`set samspel.tenant = 'own'; ${insert}`), /row-level security/);
  });
}

function describeTrouble(place: () => PostgresPlace): void {
  it('tries again when the database ends a deadlock at its expense', async () => {
    const store = await openStore({ databaseUrl: place().url });
    const id = newTenant();
    const people = ['ada', 'bo'].map((userId) => ({ kind: 'person', person: { ...ADA, userId } }) as const);
    await store.tenant(id).commit(commitOf(people));
    const other = new pg.Client({ connectionString: place().url });
    await other.connect();
    await other.query(`begin; select set_config('samspel.tenant', '${id}', true)`);
    await other.query(`update person set name = 'x' where user_id = 'bo'`);
    const outcome = store.tenant(id).commit(commitOf(people));
    await setTimeout(200);
    await other.query(`update person set name = 'x' where user_id = 'ada'`);
    await other.query('commit');
    await other.end();
    assert.equal(await outcome, 'done');
    assert.deepEqual(await store.tenant(id).person('ada'), ADA);
    await store.close();
  });

  it('loses no acknowledged commit, and goes on, when its connections are cut', async () => {
    const store = await openStore({ databaseUrl: place().url });
    const tenant = store.tenant(newTenant());
    const acknowledged: string[] = [];
    const cut = async () => {
      for (let n = 0; n < 5; n++) await place().cutConnections();
    };
    const write = async (_: unknown, n: number) => {
      const outcome = await tenant.commit(commitOf([], { audit: [auditEntry(`${n}`)] })).catch(() => 'lost');
      if (outcome === 'done') acknowledged.push(`${n}`);
    };
    await Promise.all([cut(), ...Array.from({ length: 300 }, write)]);
    assert.ok(acknowledged.length < 300, 'some were cut off');
    assert.equal(await tenant.commit(commitOf([], { audit: [auditEntry('after')] })), 'done');
    const stored = new Set((await tenant.auditOf(SUBJECT)).map((entry) => entry.event));
    assert.deepEqual(
      [...acknowledged, 'after'].filter((event) => !stored.has(event)),
      [],
    );
    await store.close();
  });

  it('is not ready when its schema is older than the newest', async () => {
    const databaseUrl = await place().emptyDatabase();
    const store = await openStore({ databaseUrl });
    await place().asBot('delete from kysely_migration', databaseUrl);
    await assert.rejects(store.ready(), /its schema is older than/);
    await store.close();
  });

  it('is not ready when the database is gone, and says which', async () => {
    const databaseUrl = await place().emptyDatabase();
    const store = await openStore({ databaseUrl });
    await place().dropDatabase(databaseUrl);
    await assert.rejects(store.ready(), (error) => {
      assert.ok(error instanceof StoreUnavailable);
      assert.ok(error.message.includes(new URL(databaseUrl).pathname.slice(1)));
      return true;
    });
    await store.close();
  });
}
