import assert from 'node:assert/strict';
import type { Change, Store, TenantStore } from '../../domain/ports.ts';
import type { ClaimedPost, Post } from '../../domain/posts.ts';
import { AT, CHAT, commitOf, later, newTenant } from './samples.ts';

const LEASE = 1_000;

export function post(id: string, rest: Partial<Post> = {}): Change {
  const to = { conversationId: '19:ada' };
  const message = { text: `text of ${id}` };
  return { kind: 'post', post: { id, to, dueAt: AT, subject: 's', language: 'sv', lasting: false, message, ...rest } };
}

const claim = (tenant: TenantStore, now = AT, limit = 10) =>
  tenant.outbox.claim({ now, until: new Date(now.getTime() + LEASE), limit });

const textsOf = (posts: readonly ClaimedPost[]) => posts.map(({ message }) => message.text);

async function claimOne(tenant: TenantStore, now = AT): Promise<ClaimedPost> {
  const [first, ...others] = await claim(tenant, now);
  assert(first && others.length === 0);
  return first;
}

/** What must hold of posts. */
export function describeOutbox(store: () => Store, open: () => TenantStore): void {
  it('gives due posts to one sender, the longest due first, and says which tenant has them', async () => {
    const name = newTenant();
    const tenant = store().tenant(name);
    await tenant.commit(commitOf([post('b', { dueAt: later(2) }), post('a', { dueAt: later(1) }), post('c')]));
    await tenant.commit(commitOf([post('far', { dueAt: later(60_000) })]));
    assert.ok((await store().tenantsWithDuePosts(later(2))).includes(name));
    assert.deepEqual(textsOf(await claim(tenant, later(2))), ['text of c', 'text of a', 'text of b']);
    assert.deepEqual(await claim(tenant, later(3)), []);
    assert.ok(!(await store().tenantsWithDuePosts(later(3))).includes(name));
  });

  it('gives each post to one of many senders at once', async () => {
    const tenant = open();
    await tenant.commit(commitOf(Array.from({ length: 30 }, (_, n) => post(`${n}`))));
    const claimed = await Promise.all(Array.from({ length: 10 }, () => claim(tenant, AT, 5)));
    const again = await claim(tenant, AT, 50);
    const ids = [...claimed.flat(), ...again].map(({ id }) => id);
    assert.equal(ids.length, 30);
    assert.equal(new Set(ids).size, 30);
  });

  it('gives a post again when its lease has ended, or when it was released, and counts the attempts', async () => {
    const tenant = open();
    await tenant.commit(commitOf([post('a')]));
    const first = await claimOne(tenant);
    assert.equal(first.attempts, 1);
    const second = await claimOne(tenant, later(LEASE));
    assert.equal(second.attempts, 2);
    await tenant.outbox.release(second, later(5_000));
    assert.deepEqual(await claim(tenant, later(4_999)), []);
    assert.equal((await claimOne(tenant, later(5_000))).attempts, 3);
  });

  it('forgets a post that was sent, but keeps the place of a lasting one, whose new contents update it', async () => {
    const tenant = open();
    await tenant.commit(commitOf([post('once'), post('lasting', { lasting: true, subject: 'other' })]));
    for (const claimed of await claim(tenant)) await tenant.outbox.sent(claimed, `activity of ${claimed.id}`);
    assert.deepEqual(await tenant.posts('s'), []);
    const kept = { id: 'lasting', to: { conversationId: '19:ada' }, subject: 'other', language: 'sv', dueAt: AT };
    assert.deepEqual(await tenant.posts('other'), [kept]);
    assert.deepEqual(await claim(tenant, later(LEASE)), []);
    await tenant.commit(commitOf([post('lasting', { lasting: true, subject: 'other', message: { text: 'new' } })]));
    const update = await claimOne(tenant, later(LEASE));
    assert.equal(update.activityId, 'activity of lasting');
    assert.equal(update.message.text, 'new');
  });

  it('sends what came while the message was being sent', async () => {
    const tenant = open();
    await tenant.commit(commitOf([post('a', { lasting: true })]));
    const old = await claimOne(tenant);
    await tenant.commit(commitOf([post('a', { lasting: true, message: { text: 'new' } })]));
    await tenant.outbox.sent(old, 'activity');
    const update = await claimOne(tenant, later(1));
    assert.deepEqual([update.message.text, update.activityId], ['new', 'activity']);
  });

  it('takes back what waits about a subject, of one person or of all, and leaves what has been sent', async () => {
    const tenant = open();
    const toAda = { userId: 'ada' };
    await tenant.commit(commitOf([post('a', { to: toAda }), post('b'), post('c', { subject: 'other' })]));
    await tenant.commit(commitOf([{ kind: 'withdrawPosts', subject: 's', userId: 'ada' }]));
    assert.deepEqual(
      (await tenant.posts('s')).map(({ id }) => id),
      ['b'],
    );
    await tenant.commit(commitOf([{ kind: 'withdrawPosts', subject: 's' }]));
    assert.deepEqual(textsOf(await claim(tenant)), ['text of c']);
    await tenant.commit(commitOf([post('d', { lasting: true })]));
    await tenant.outbox.sent(await claimOne(tenant), 'activity');
    await tenant.commit(commitOf([{ kind: 'withdrawPosts', subject: 's' }]));
    assert.equal((await tenant.posts('s')).length, 1);
  });

  it('tries at once what waited for a person when they have a new chat', async () => {
    const tenant = open();
    await tenant.commit(commitOf([post('a', { to: { userId: 'ada' } })]));
    await tenant.outbox.release(await claimOne(tenant), later(60_000));
    await tenant.commit(commitOf([{ kind: 'conversation', conversation: CHAT }], { at: later(1) }));
    assert.equal((await claimOne(tenant, later(1))).attempts, 1);
  });

  it('does not put off what was let go for want of a chat that came just then', async () => {
    const tenant = open();
    await tenant.commit(commitOf([post('a', { to: { userId: 'ada' } })]));
    const claimed = await claimOne(tenant);
    await tenant.commit(commitOf([{ kind: 'conversation', conversation: CHAT }], { at: later(1) }));
    await tenant.outbox.release(claimed, later(60_000));
    assert.equal((await claimOne(tenant, later(1))).attempts, 1);
  });

  it('gives up a post that has failed, until it has new contents', async () => {
    const tenant = open();
    await tenant.commit(commitOf([post('a')]));
    const { id, revision } = await claimOne(tenant);
    await tenant.commit(commitOf([{ kind: 'postFailed', id, revision }]));
    assert.deepEqual(await claim(tenant, later(LEASE)), []);
    await tenant.commit(commitOf([post('a')]));
    assert.equal((await claimOne(tenant, later(LEASE))).attempts, 1);
  });

  it('keeps no post of a commit that is undone', async () => {
    const tenant = open();
    const stale = { kind: 'knownAnswerRevoked', id: 'none' } as const;
    assert.equal(await tenant.commit(commitOf([post('a'), stale])), 'conflict');
    assert.deepEqual(await tenant.posts('s'), []);
  });
}
