import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { openStore, StoreUnavailable } from '../../domain/store/open.ts';

describe('a PostgreSQL database that cannot be reached', () => {
  it('is named by host and database, never with the password', async () => {
    const error = await refusal('postgres://bot:hemligt@127.0.0.1:1/samspel');
    assert.match(error.message, /samspel at 127\.0\.0\.1:1 /);
    assert.match(error.message, /ECONNREFUSED/);
    assert.doesNotMatch(inspect(error), /hemligt/);
  });

  for (const password of ['hem/ligt', 'hem?ligt', 'hem#ligt', '12/hemligt', '12?hemligt', '12#hemligt', '%zzhemligt']) {
    it(`is refused without repeating a badly written password such as ${password}`, async () => {
      const error = await refusal(`postgres://bot:${password}@127.0.0.1:1/samspel`);
      assert.doesNotMatch(inspect(error), /hem|ligt/);
    });
  }

  it('is refused when the URL is of another kind', async () => {
    for (const url of ['', 'samspel', 'mysql://bot:hemligt@127.0.0.1/samspel', 'host=127.0.0.1 password=hemligt']) {
      const error = await refusal(url);
      assert.match(error.message, /must be like postgres:/);
      assert.doesNotMatch(inspect(error), /hemligt/);
    }
  });
});

async function refusal(databaseUrl: string): Promise<StoreUnavailable> {
  const error = await openStore({ databaseUrl }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof StoreUnavailable);
  return error;
}
