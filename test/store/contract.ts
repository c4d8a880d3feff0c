import assert from 'node:assert/strict';
import type { Store, TenantStore } from '../../domain/ports.ts';
import { describeConcurrency } from './concurrency.ts';
import { describeExperts, KNOWN, TICKET, ticketChange } from './experts.ts';
import { describeFeedback } from './feedback.ts';
import { describeOutbox, post } from './outbox.ts';
import {
  ADA,
  AT,
  auditEntry,
  CHAT,
  commitOf,
  later,
  loggedQuestion,
  newTenant,
  SUBJECT,
  threadChange,
} from './samples.ts';

/** What every store must do; `open` opens the same, at first empty, database each time. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let tenant: TenantStore;

    before(async () => {
      store = await open();
    });
    beforeEach(() => {
      tenant = store.tenant(newTenant());
    });
    after(() => store.close());

    describeWrites(() => tenant);
    describeLists(() => tenant);
    describeTenants(() => store);
    describeConcurrency(() => tenant);
    describeExperts(() => tenant);
    describeOutbox(
      () => store,
      () => tenant,
    );
    describeFeedback(() => store);

    it('is ready', () => store.ready());

    it('keeps everything when it is closed and opened again, with what was under way at closing', async () => {
      const id = newTenant();
      const outcome = store.tenant(id).commit(commitOf([{ kind: 'person', person: ADA }]));
      await store.close();
      assert.equal(await outcome, 'done');
      await assert.rejects(store.ready(), /has been closed/);
      await assert.rejects(store.tenant(id).person('ada'), /has been closed/);
      store = await open();
      await store.ready();
      assert.deepEqual(await store.tenant(id).person('ada'), ADA);
    });

    it('may be closed twice', async () => {
      await Promise.all([store.close(), store.close()]);
      store = await open();
    });
  });
}

function describeWrites(tenant: () => TenantStore): void {
  it('knows nothing of what has not been met', async () => {
    assert.equal(await tenant().person('ada'), undefined);
    assert.equal(await tenant().conversation('19:ada'), undefined);
    assert.equal(await tenant().personalChat('ada'), undefined);
    assert.equal(await tenant().thread('ada', '19:ada'), undefined);
    assert.deepEqual(await tenant().auditOf(SUBJECT), []);
    assert.deepEqual(await tenant().questions(10), []);
  });

  it('gives back a person as last written', async () => {
    await tenant().commit(commitOf([{ kind: 'person', person: { ...ADA, name: 'Ada' } }]));
    await tenant().commit(commitOf([{ kind: 'person', person: ADA }]));
    assert.deepEqual(await tenant().person('ada'), ADA);
  });

  it('gives back a conversation as last written', async () => {
    const group = { conversationId: '19:group', kind: 'group', address: 'a' } as const;
    await tenant().commit(commitOf([{ kind: 'conversation', conversation: group }]));
    assert.deepEqual(await tenant().conversation('19:group'), group);
    await tenant().commit(commitOf([{ kind: 'conversation', conversation: { ...group, address: 'b' } }]));
    assert.deepEqual(await tenant().conversation('19:group'), { ...group, address: 'b' });
  });

  it('finds the newest personal chat with a person', async () => {
    const older = { ...CHAT, conversationId: '19:older' };
    await tenant().commit(commitOf([{ kind: 'conversation', conversation: CHAT }], { at: later(1) }));
    await tenant().commit(commitOf([{ kind: 'conversation', conversation: older }]));
    assert.deepEqual(await tenant().personalChat('ada'), CHAT);
  });

  it('counts up the version of a thread', async () => {
    assert.equal(await tenant().commit(commitOf([threadChange('{"a":1}', 0)])), 'done');
    assert.equal(await tenant().commit(commitOf([threadChange('{"a":2}', 1)])), 'done');
    const expected = { userId: 'ada', conversationId: '19:ada', version: 2, at: AT, frame: '{"a":2}' };
    assert.deepEqual(await tenant().thread('ada', '19:ada'), expected);
  });

  it('changes nothing for a cause it has seen', async () => {
    const first = commitOf([threadChange('first', 0)], { audit: [auditEntry('first')] });
    const again = commitOf([threadChange('again', 1)], { cause: first.cause, audit: [auditEntry('again')] });
    assert.equal(await tenant().commit(first), 'done');
    assert.equal(await tenant().commit(again), 'duplicate');
    assert.equal((await tenant().thread('ada', '19:ada'))?.frame, 'first');
    assert.deepEqual(await tenant().auditOf(SUBJECT), [auditEntry('first')]);
  });

  for (const expected of [0, 2]) {
    it(`undoes the whole commit when version ${expected} is expected and 1 is stored`, async () => {
      await tenant().commit(commitOf([threadChange('first', 0)]));
      const stale = commitOf([{ kind: 'person', person: ADA }, threadChange('stale', expected)], {
        audit: [auditEntry('stale')],
      });
      assert.equal(await tenant().commit(stale), 'conflict');
      assert.equal(await tenant().person('ada'), undefined);
      assert.equal((await tenant().thread('ada', '19:ada'))?.frame, 'first');
      assert.deepEqual(await tenant().auditOf(SUBJECT), []);
      assert.equal(await tenant().commit({ ...stale, changes: [threadChange('fresh', 1)] }), 'done');
    });
  }

  it('undoes the whole commit, and no other, when a write fails', async () => {
    const question = { kind: 'question', question: loggedQuestion('q') } as const;
    const failing = commitOf([{ kind: 'person', person: ADA }, question, question], { audit: [auditEntry('failed')] });
    const chat = commitOf([{ kind: 'conversation', conversation: CHAT }]);
    const thread = commitOf([threadChange('{}', 0)]);
    const outcomes = await Promise.allSettled([chat, failing, thread].map((commit) => tenant().commit(commit)));
    assert.deepEqual(
      outcomes.map((outcome) => outcome.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.equal(await tenant().person('ada'), undefined);
    assert.deepEqual(await tenant().questions(10), []);
    assert.deepEqual(await tenant().auditOf(SUBJECT), []);
    assert.deepEqual(await tenant().conversation('19:ada'), CHAT);
    assert.equal((await tenant().thread('ada', '19:ada'))?.version, 1);
    assert.equal(await tenant().commit({ ...failing, changes: [question] }), 'done');
  });
}

function describeLists(tenant: () => TenantStore): void {
  it('keeps the audit trail of a subject in the order it was written, whatever the times', async () => {
    const entries = [5, 3, 9, 1].map((minute) => auditEntry(`event ${minute}`, later(minute)));
    const other = { ...auditEntry('other'), subject: 'person:ada' };
    await tenant().commit(commitOf([], { audit: [...entries.slice(0, 2), other] }));
    for (const entry of entries.slice(2)) await tenant().commit(commitOf([], { audit: [entry] }));
    assert.deepEqual(await tenant().auditOf(SUBJECT), entries);
    assert.deepEqual(await tenant().auditOf('person:ada'), [other]);
  });

  it('lists the newest questions first, no more than asked for', async () => {
    const unanswered = { ...loggedQuestion('b', later(2)), outcome: 'notStated', text: 'Vad är 100 %?' } as const;
    const questions = [loggedQuestion('a', later(1)), loggedQuestion('c', later(3)), unanswered];
    for (const question of questions) await tenant().commit(commitOf([{ kind: 'question', question }]));
    assert.deepEqual(await tenant().questions(2), [loggedQuestion('c', later(3)), unanswered]);
    assert.equal((await tenant().questions(10)).length, 3);
  });
}

function describeTenants(store: () => Store): void {
  it('shows a tenant nothing of another', async () => {
    const [own, other] = [store().tenant(newTenant()), store().tenant(newTenant())];
    const changes = [
      { kind: 'person', person: ADA },
      { kind: 'conversation', conversation: CHAT },
      threadChange('{}', 0),
      { kind: 'question', question: { ...loggedQuestion('q'), outcome: 'notStated', text: 't' } },
      { kind: 'role', holder: { userId: 'ada', role: 'expert', name: 'Ada' } },
      { kind: 'expertChat', chat: { conversationId: '19:x', language: 'sv' } },
      ticketChange(TICKET, 0),
      { kind: 'knownAnswer', known: KNOWN },
      post('p'),
    ] as const;
    const commit = commitOf(changes, { audit: [auditEntry('installed')] });
    assert.equal(await own.commit(commit), 'done');
    assert.equal(await other.person('ada'), undefined);
    assert.equal(await other.conversation('19:ada'), undefined);
    assert.equal(await other.personalChat('ada'), undefined);
    assert.equal(await other.thread('ada', '19:ada'), undefined);
    assert.deepEqual(await other.auditOf(SUBJECT), []);
    assert.deepEqual(await other.questions(10), []);
    assert.equal(await other.ticket('t1'), undefined);
    assert.equal(await other.lastTicketNumber(), 0);
    const claim = { now: AT, until: later(1), limit: 10 };
    for (const list of [
      other.refusedQuestions(10),
      other.people(),
      other.roleHolders(),
      other.expertChats(),
      other.ticketsOf('anna'),
      other.unansweredTickets(),
      other.knownAnswers(),
      other.posts('s'),
      other.outbox.claim(claim),
    ]) {
      assert.deepEqual(await list, []);
    }
    assert.equal(await other.commit(commit), 'done', 'the same keys are free in another tenant');
  });

  it('refuses an empty tenant', () => {
    assert.throws(() => store().tenant(''), RangeError);
  });
}
