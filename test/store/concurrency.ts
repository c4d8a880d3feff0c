import assert from 'node:assert/strict';
import type { TenantStore } from '../../domain/ports.ts';
import { ADA, auditEntry, commitOf, count, SUBJECT, threadChange } from './samples.ts';

const PARALLEL = 50;
const numbers = Array.from({ length: PARALLEL }, (_, number) => number);

/** What must hold when many write at once. */
export function describeConcurrency(tenant: () => TenantStore): void {
  it(`applies one of ${PARALLEL} simultaneous commits of the same cause`, async () => {
    const commits = numbers.map((n) => commitOf([], { cause: 'same', audit: [auditEntry(`try ${n}`)] }));
    const outcomes = await Promise.all(commits.map((commit) => tenant().commit(commit)));
    assert.equal(count(outcomes, 'done'), 1);
    assert.equal(count(outcomes, 'duplicate'), PARALLEL - 1);
    const trail = await tenant().auditOf(SUBJECT);
    assert.deepEqual(trail, [auditEntry(`try ${outcomes.indexOf('done')}`)]);
  });

  for (const expected of [0, 1]) {
    it(`lets one of ${PARALLEL} simultaneous writers move a thread on from version ${expected}`, async () => {
      if (expected === 1) await tenant().commit(commitOf([threadChange('before', 0)]));
      const commits = numbers.map((n) => commitOf([threadChange(`${n}`, expected)], { audit: [auditEntry(`${n}`)] }));
      const outcomes = await Promise.all(commits.map((commit) => tenant().commit(commit)));
      assert.equal(count(outcomes, 'done'), 1);
      assert.equal(count(outcomes, 'conflict'), PARALLEL - 1);
      const winner = `${outcomes.indexOf('done')}`;
      const thread = await tenant().thread('ada', '19:ada');
      assert.deepEqual([thread?.version, thread?.frame], [expected + 1, winner]);
      assert.deepEqual(await tenant().auditOf(SUBJECT), [auditEntry(winner)]);
    });
  }

  it('loses no write of many writers who try again after a conflict', async () => {
    await Promise.all(numbers.slice(0, 10).map((n) => appendTo(tenant(), `${n}`)));
    const frame = (await tenant().thread('ada', '19:ada'))?.frame ?? '';
    assert.deepEqual(frame.split(',').sort(), ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('survives commits that write the same people in opposite orders', async () => {
    const ada = { kind: 'person', person: ADA } as const;
    const bo = { kind: 'person', person: { ...ADA, userId: 'bo' } } as const;
    const commits = numbers.map((n) => commitOf(n % 2 === 0 ? [ada, bo] : [bo, ada]));
    const outcomes = await Promise.all(commits.map((commit) => tenant().commit(commit)));
    assert.equal(count(outcomes, 'done'), PARALLEL);
  });
}

async function appendTo(tenant: TenantStore, text: string): Promise<void> {
  for (;;) {
    const thread = await tenant.thread('ada', '19:ada');
    const frame = thread ? `${thread.frame},${text}` : text;
    if ((await tenant.commit(commitOf([threadChange(frame, thread?.version ?? 0)]))) === 'done') return;
  }
}
