import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type ClaimedPost, type Commit, placeOf, type Store, type TenantStore } from '../domain/index.ts';
import { type Failure, failureOf, LONGEST_PAUSE_MS, retryAfter } from './outbox-failures.ts';
import type { Say } from './proactive.ts';
import { toMessage } from './turn.ts';

/** How often due posts are looked for, beside right after a commit, in milliseconds: other replicas leave some too. */
const LOOK_EVERY_MS = 1_000;
/** Longer than a send with all its retries takes, in milliseconds; after it another replica takes the post over. */
const LEASE_MS = 90_000;
const STOP_WITHIN_MS = 2_000;
const BATCH = 20;
/** Posts being sent at once; a chat that hangs holds up only its own. */
const MOST_UNDER_WAY = 100;

export interface OutboxWorker {
  /** The same store; a commit that holds posts is followed by their sending. */
  watch(tenant: TenantStore): TenantStore;
  start(): void;
  /** Claims nothing more and resolves once what is being sent has been; what hangs is left to the end of its lease. */
  stop(): Promise<void>;
}

export interface OutboxOptions {
  readonly store: Store;
  readonly say: Say;
  readonly clock: () => Date;
  readonly log: Logger;
}

/**
 * Sends the store's posts. Each is sent at least once, not exactly once: between the channel's taking a message and the
 * note that it was sent the process may die, and the channel has no key by which it would know the second for the first.
 */
export function createOutbox(options: OutboxOptions): OutboxWorker {
  const { store, clock, log } = options;
  const underWay = new Set<Promise<void>>();
  /** The last post to each destination: those to one place are sent one after the other. */
  const latest = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let looking: Promise<void> | undefined;
  let again = false;

  function wake(): void {
    if (stopped) return;
    again = true;
    looking ??= look().finally(() => {
      looking = undefined;
    });
  }

  async function look(): Promise<void> {
    while (again && !stopped) {
      again = false;
      await takeAll().catch((err: unknown) => log.warn({ err }, 'the outbox could not be read'));
    }
  }

  async function takeAll(): Promise<void> {
    for (const id of await store.tenantsWithDuePosts(clock())) {
      const tenant = store.tenant(id);
      const now = clock();
      const until = new Date(now.getTime() + LEASE_MS);
      const limit = Math.min(BATCH, MOST_UNDER_WAY - underWay.size);
      if (limit <= 0 || stopped) return;
      const posts = await tenant.outbox.claim({ now, until, limit });
      for (const post of posts) begin(tenant, post, until);
      again ||= posts.length > 0;
    }
  }

  function begin(tenant: TenantStore, post: ClaimedPost, until: Date): void {
    const key = JSON.stringify(post.to);
    const before = latest.get(key) ?? Promise.resolve();
    const work = before
      // One that has waited out its lease behind others may be being sent by another replica.
      .then(() => (clock() < until ? deliver(tenant, post, options) : undefined))
      .catch((err: unknown) => log.warn({ err, post: post.id }, 'the outbox could not be written'));
    underWay.add(work);
    latest.set(key, work);
    void work.then(() => {
      const full = underWay.size >= MOST_UNDER_WAY;
      underWay.delete(work);
      if (latest.get(key) === work) latest.delete(key);
      if (full) wake();
    });
  }

  return {
    watch: (tenant) => ({
      ...tenant,
      async commit(commit) {
        const outcome = await tenant.commit(commit);
        if (outcome === 'done' && givesWork(commit)) wake();
        return outcome;
      },
    }),
    start() {
      timer = setInterval(wake, LOOK_EVERY_MS).unref();
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
      await Promise.race([Promise.all(underWay), wait(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

// --- Internal helpers ---

/** What waited for a new chat is found by the next look, so that many newcomers at once cause no look each. */
const givesWork = ({ changes }: Commit) => changes.some(({ kind }) => kind === 'post');

async function deliver(tenant: TenantStore, post: ClaimedPost, { say, clock, log }: OutboxOptions): Promise<void> {
  const conversation = await ('userId' in post.to
    ? tenant.personalChat(post.to.userId)
    : tenant.conversation(placeOf(post.to.conversationId)));
  if (!conversation) return absent(tenant, post, clock());
  const conversationId = 'userId' in post.to ? conversation.conversationId : post.to.conversationId;
  const place = { address: conversation.address, conversationId, activityId: post.activityId };
  const sent = await say(toMessage(post.message), place).catch((error: unknown) => failureOf(error));
  if (typeof sent === 'string') return tenant.outbox.sent(post, sent);
  log.info({ post: post.id, attempt: post.attempts, reason: sent.reason, next: sent.kind }, 'post not sent');
  await fail(tenant, post, sent, clock(), conversation.conversationId);
}

/** A person may write to the bot for the first time long after; a chat that is gone must be given up some time. */
function absent(tenant: TenantStore, post: ClaimedPost, at: Date): Promise<void> {
  if ('userId' in post.to) return tenant.outbox.release(post, new Date(at.getTime() + LONGEST_PAUSE_MS));
  return fail(tenant, post, { kind: 'wait', reason: 'no chat' }, at);
}

async function fail(tenant: TenantStore, post: ClaimedPost, failure: Failure, at: Date, lost = ''): Promise<void> {
  const dueAt = retryAfter(post.attempts, failure, at);
  const gone = failure.kind === 'lost' && lost !== '';
  if (gone || dueAt === undefined) {
    const { id, revision, subject } = post;
    const details = JSON.stringify({ post: id, reason: failure.reason });
    const givenUp = dueAt === undefined || !('userId' in post.to);
    await tenant.commit({
      cause: `post ${id} ${revision} ${post.attempts} ${at.toISOString()}`,
      at,
      audit: [{ at, by: 'system', subject, event: givenUp ? 'postFailed' : 'chatLost', details }],
      changes: [
        ...(gone ? [{ kind: 'conversationLost', conversationId: lost } as const] : []),
        ...(givenUp ? [{ kind: 'postFailed', id, revision } as const] : []),
      ],
    });
    if (givenUp) return;
  }
  if (dueAt) await tenant.outbox.release(post, dueAt);
}
