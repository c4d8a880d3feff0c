import assert from 'node:assert/strict';
import type { Chat } from '../channel/chat.ts';
import type { TokenOverrides } from '../channel/identity.ts';
import type { User } from '../channel/user.ts';
import { type Connected, connectToAnna } from './running.ts';

describe('Who is let in', () => {
  let connected: Connected;
  let anna: User;
  let chat: Chat;

  before(async () => {
    ({ connected, anna, chat } = await connectToAnna());
  });

  after(() => connected.stop());

  async function knocks(authorization: string, fields = {}) {
    const before = chat.messages.length;
    const activity = {
      ...connected.teams.activity(anna, chat, { type: 'message', text: 'Vad betalar Arboga?' }),
      ...fields,
    };
    const answer = await connected.teams.sends(activity, { authorization });
    return { ...answer, posted: chat.messages.length - before };
  }

  const withToken = async (overrides: TokenOverrides) => knocks(`Bearer ${await connected.teams.token(overrides)}`);

  it('is one with a valid token', async () => {
    const answer = await withToken({});
    assert.equal(answer.status, 200);
    assert.equal(answer.posted, 1);
  });

  it('is nobody without a token, or with garbage', async () => {
    for (const authorization of ['', 'Bearer', 'Bearer garbage', 'Bearer a.b.c', 'Basic YTpi']) {
      const answer = await knocks(authorization);
      assert.equal(answer.status, 401, `${authorization}`);
      assert.equal(answer.posted, 0);
    }
  });

  const WRONG: Readonly<Record<string, TokenOverrides>> = {
    'another audience': { audience: 'another-app' },
    'another issuer': { issuer: 'https://evil.example' },
    'an unknown key': { key: 'unknown' },
    'a forged signature': { forged: true },
    HS256: { algorithm: 'HS256' },
    'no algorithm': { algorithm: 'none' },
    'a time that is past': { expired: true },
    'another service address': { serviceUrl: 'https://evil.example/' },
    'a key that is not endorsed for Teams': { key: 'unendorsed' },
  };

  for (const [name, overrides] of Object.entries(WRONG)) {
    it(`is nobody with a token of ${name}`, async () => {
      const answer = await withToken(overrides);
      assert.equal(answer.status, 401);
      assert.equal(answer.posted, 0);
      assert.deepEqual(answer.body, '');
    });
  }

  it('is nobody of a tenant that is not allowed, whatever place names it', async () => {
    const token = `Bearer ${await connected.teams.token()}`;
    const { conversation, channelData } = connected.teams.activity(anna, chat, { type: 'message' }) as Record<
      string,
      object
    >;
    const foreign = { ...conversation, tenantId: 'foreign' };
    const foreignChannel = { ...channelData, tenant: { id: 'foreign' } };
    for (const fields of [
      { conversation: foreign, channelData: foreignChannel },
      { conversation: foreign },
      { channelData: foreignChannel },
      { conversation: { ...conversation, tenantId: undefined }, channelData: {} },
    ]) {
      const answer = await knocks(token, fields);
      assert.equal(answer.status, 403);
      assert.equal(answer.posted, 0);
    }
  });

  it('is nobody of another channel, where one says oneself who one is', async () => {
    const token = await connected.teams.token({ key: 'unendorsed' });
    const answer = await knocks(`Bearer ${token}`, { channelId: 'webchat' });
    assert.equal(answer.status, 403);
    assert.equal(answer.posted, 0);
  });

  it('is told why, if Teams does not say who they are', async () => {
    const token = `Bearer ${await connected.teams.token()}`;
    const answer = await knocks(token, { from: { id: '29:unknown' } });
    assert.equal(answer.status, 200);
    assert.match(chat.messages.at(-1)?.text ?? '', /Jag kan inte se vem du är/);
  });
});
