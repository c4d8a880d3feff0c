import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createOutbox, type OutboxWorker } from '../../bot/outbox.ts';
import type { Change, Destination, Post, Store } from '../../domain/index.ts';
import { openStore } from '../../domain/store/open.ts';

const HOUR_MS = 60 * 60 * 1000;

describe('What is posted to somebody without a chat', () => {
  let dataDir: string;
  let store: Store;
  let outbox: OutboxWorker;
  let now = Date.parse('2026-12-01T12:00:00Z');
  const said: string[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samspel-'));
    store = await openStore({ dataDir });
    const say = async ({ text = '' }: { text?: string }) => {
      said.push(text);
      return `m${said.length}`;
    };
    outbox = createOutbox({ store, say, clock: () => new Date(now), log: pino({ level: 'silent' }) });
  });
  afterEach(async () => {
    await outbox.stop();
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const commit = (cause: string, ...changes: Change[]) =>
    outbox.watch(store.tenant('t')).commit({ cause, at: new Date(now), audit: [], changes });

  const post = (id: string, to: Destination): Change => {
    const dueAt = new Date(now);
    const rest = {
      subject: id,
      language: 'sv',
      lasting: false,
      message: { text: id },
    } as const satisfies Partial<Post>;
    return { kind: 'post', post: { id, to, dueAt, ...rest } };
  };

  async function saidOf(text: string): Promise<void> {
    for (let tries = 0; !said.includes(text); tries += 1) {
      assert.ok(tries < 2_000, `${text} was not said`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  it('waits for weeks until they have one', async () => {
    const conversation = { conversationId: 'c', kind: 'group', address: '{}' } as const;
    await commit('met', { kind: 'conversation', conversation });
    await commit('first', post('for Lena', { userId: 'lena' }));
    for (const hour of Array(200).keys()) {
      await commit(`hour ${hour}`, post(`hour ${hour}`, { conversationId: 'c' }));
      await saidOf(`hour ${hour}`);
      now += HOUR_MS;
    }
    assert.ok(!said.includes('for Lena'));
    const chat = { conversationId: 'a', kind: 'personal', userId: 'lena', address: '{}' } as const;
    await commit('came', { kind: 'conversation', conversation: chat }, post('last', { conversationId: 'c' }));
    await saidOf('for Lena');
  });
});
