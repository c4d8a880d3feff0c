/** Run by the tests in a process of its own: opens the folder given, then commits and says so until it is killed. */
import { openStore } from '../../domain/store/open.ts';
import { auditEntry, commitOf, threadChange } from './samples.ts';

const [dataDir = '', tenantId = ''] = process.argv.slice(2);

const store = await openStore({ dataDir });
process.stdout.write('open\n');
const tenant = store.tenant(tenantId);

// Nothing outlives the test that started it by more than this.
setTimeout(() => process.exit(2), 10_000);

async function commitForever(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const cause = `${writer}-${n}`;
    await tenant.commit(commitOf([threadChange(cause, n, `${writer}`)], { cause, audit: [auditEntry(cause)] }));
    process.stdout.write(`${cause}\n`);
  }
}

await Promise.all(Array.from({ length: 20 }, (_, writer) => commitForever(writer)));
