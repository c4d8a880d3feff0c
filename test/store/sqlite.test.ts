import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore, StoreLocked, StoreUnavailable } from '../../domain/store/open.ts';
import { describeStore } from './contract.ts';
import { newTenant, SUBJECT } from './samples.ts';

const CHILD = fileURLToPath(import.meta.resolve('./child.ts'));

/** Those that a failed test may have left running. */
const children: ChildProcess[] = [];

describe('the embedded store', () => {
  let parent: string;
  let dataDir: string;

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'samspel-'));
  });
  beforeEach(() => {
    dataDir = join(parent, newTenant(), 'made', 'when needed');
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  after(() => rm(parent, { recursive: true }));

  describeStore('keeps the contract', () => openStore({ dataDir: join(parent, 'contract') }));

  it('refuses a second process on the same folder, and names the folder', async () => {
    const store = await openStore({ dataDir });
    const child = startChild(dataDir, 'any');
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    assert.equal(code, 1);
    assert.match(errors, /StoreLocked/);
    assert.ok(errors.includes(dataDir));
    await store.ready();
    await store.close();
  });

  it('refuses to be opened twice in one process, and opens again when closed', async () => {
    const store = await openStore({ dataDir });
    await assert.rejects(openStore({ dataDir }), StoreLocked);
    await store.close();
    await (await openStore({ dataDir })).close();
  });

  it('finds every acknowledged commit after its process was killed, and no lock', async () => {
    const tenant = newTenant();
    const child = startChild(dataDir, tenant);
    const output = text(child.stdout);
    const ended = once(child, 'exit');
    await once(child.stdout, 'readable');
    await setTimeout(300);
    child.kill('SIGKILL');
    await ended;
    const acknowledged = (await output).split('\n').slice(1, -1);
    assert.ok(acknowledged.length > 50, `${acknowledged.length} commits were acknowledged`);

    const store = await openStore({ dataDir });
    const stored = new Set((await store.tenant(tenant).auditOf(SUBJECT)).map((entry) => entry.event));
    assert.deepEqual(
      acknowledged.filter((cause) => !stored.has(cause)),
      [],
    );
    await store.close();
  });

  it('opens after its process was killed at any moment of its start', async () => {
    const delays = Array.from({ length: 8 }, (_, n) => 150 + 75 * n);
    await Promise.all(delays.map((delay) => killAfter(delay, join(dataDir, `${delay}`))));
    for (const delay of delays) {
      const store = await openStore({ dataDir: join(dataDir, `${delay}`) });
      await store.ready();
      await store.close();
    }
  });

  it('says which database it could not open, and why', async () => {
    const file = join(parent, 'file');
    await writeFile(file, '');
    await assert.rejects(openStore({ dataDir: file }), (error) => {
      assert.ok(error instanceof StoreUnavailable);
      assert.ok(error.message.includes(join(file, 'samspel.db')));
      assert.match(error.message, /EEXIST/);
      return true;
    });
  });
});

function startChild(dataDir: string, tenant: string) {
  const child = spawn(process.execPath, [CHILD, dataDir, tenant], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

async function killAfter(milliseconds: number, dataDir: string): Promise<void> {
  const child = startChild(dataDir, 'any');
  const ended = once(child, 'exit');
  await setTimeout(milliseconds);
  child.kill('SIGKILL');
  await ended;
}
