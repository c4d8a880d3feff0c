import assert from 'node:assert/strict';
import type { Store, TenantStore } from '../../domain/ports.ts';
import { AT, commitOf, later, loggedQuestion, newTenant, ratingOf } from './samples.ts';

/** What every store does with what people think of the answers. */
export function describeFeedback(store: () => Store): void {
  let tenant: TenantStore;

  beforeEach(async () => {
    tenant = store().tenant(newTenant());
    await tenant.commit(commitOf([{ kind: 'question', question: loggedQuestion('q') }]));
  });

  it('keeps the text of a question that is rated', async () => {
    assert.equal(await tenant.commit(commitOf([ratingOf('q', {}, 'Vad kostar det?')])), 'done');
    assert.deepEqual(await tenant.questions(1), [{ ...loggedQuestion('q'), text: 'Vad kostar det?' }]);
    assert.deepEqual(await tenant.feedback(9), [{ subject: 'question:q', userId: 'ada', rating: 'up', at: AT }]);
  });

  it('does not change the text of a question that was not answered', async () => {
    const question = { ...loggedQuestion('r'), outcome: 'notStated', text: 'Hela frågan' } as const;
    await tenant.commit(commitOf([{ kind: 'question', question }]));
    await tenant.commit(commitOf([ratingOf('r', {}, 'Hela')]));
    assert.deepEqual(await tenant.questions(1), [question]);
  });

  it('has one rating of a person for each answer: the latest', async () => {
    await tenant.commit(commitOf([ratingOf('q')]));
    await tenant.commit(commitOf([ratingOf('q', { userId: 'bo', at: later(1) })]));
    await tenant.commit(commitOf([ratingOf('q', { rating: 'down', at: later(2) })]));
    const ratings = (await tenant.feedback(9)).map(({ userId, rating }) => [userId, rating]);
    assert.deepEqual(ratings, [
      ['ada', 'down'],
      ['bo', 'up'],
    ]);
  });

  it('keeps the comment while the rating stays the same', async () => {
    const commentAfter = async (rest: Parameters<typeof ratingOf>[1]) => {
      await tenant.commit(commitOf([ratingOf('q', rest)]));
      return (await tenant.feedback(1))[0]?.comment;
    };
    assert.equal(await commentAfter({ rating: 'down', comment: 'Fel år' }), 'Fel år');
    assert.equal(await commentAfter({ rating: 'down' }), 'Fel år');
    assert.equal(await commentAfter({ rating: 'up' }), undefined);
  });

  it('takes no rating of a question that this tenant has not asked', async () => {
    const other = store().tenant(newTenant());
    for (const stranger of [tenant.commit(commitOf([ratingOf('x')])), other.commit(commitOf([ratingOf('q')]))]) {
      assert.equal(await stranger, 'conflict');
    }
    assert.deepEqual([await tenant.feedback(9), await other.feedback(9)], [[], []]);
  });

  it('takes a rating of a message alone, and shows it to no other tenant', async () => {
    const rating = {
      kind: 'feedback',
      feedback: { subject: 'message:c m', userId: 'ada', rating: 'up', at: AT },
    } as const;
    assert.equal(await tenant.commit(commitOf([rating])), 'done');
    assert.deepEqual(await tenant.feedback(9), [rating.feedback]);
    assert.deepEqual(await store().tenant(newTenant()).feedback(9), []);
  });
}
