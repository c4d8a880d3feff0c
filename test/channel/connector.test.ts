import assert from 'node:assert/strict';
import { openTeams, type Teams } from './teams.ts';

describe('the stand-in for Teams, asked without the SDK', () => {
  let teams: Teams;

  before(async () => {
    teams = await openTeams({ mode: 'local' });
  });

  after(() => teams.close());

  const asks = async (method: string, path: string, body?: object) => {
    const signal = AbortSignal.timeout(200);
    const options = { method, signal, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${teams.serviceUrl}v3/conversations/${path}`, options);
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };

  it('takes, changes and removes messages by their plain paths', async () => {
    const channel = teams.channel([teams.user({ name: 'Anna' })]);
    const thread = `${channel.id};messageid=17`;
    const { status, body } = await asks('POST', `${thread}/activities/17`, { type: 'message', text: 'hej' });
    assert.equal(status, 201);
    const path = `${encodeURIComponent(thread)}/activities/${body.id}`;
    assert.equal((await asks('PUT', path, { type: 'message', text: 'hopp' })).status, 200);
    assert.deepEqual(
      channel.messages.map(({ text, edits, thread }) => [text, edits, thread]),
      [['hopp', 1, '17']],
    );
    assert.equal((await asks('DELETE', path)).status, 200);
    assert.equal((await asks('DELETE', path)).status, 404);
    assert.deepEqual(channel.messages, []);
  });

  it('refuses what Teams refuses', async () => {
    const { id } = teams.groupChat([]);
    assert.equal((await asks('POST', `${id}/activities`, {})).status, 400);
    assert.equal((await asks('POST', '19:nowhere@thread.v2/activities', { type: 'message' })).status, 404);
    const large = { type: 'message', text: 'x'.repeat(28 * 1024) };
    assert.equal((await asks('POST', `${id}/activities`, large)).status, 413);
  });

  it('gives the members in pages', async () => {
    const users = ['Anna', 'Bo', 'Cajsa'].map((name) => teams.user({ name }));
    const { id } = teams.groupChat(users);
    const first = await asks('GET', `${id}/pagedmembers?pageSize=2`);
    const rest = await asks('GET', `${id}/pagedmembers?pageSize=2&continuationToken=${first.body.continuationToken}`);
    const names = [...first.body.members, ...rest.body.members].map(({ name }) => name);
    assert.deepEqual(names, ['Anna', 'Bo', 'Cajsa']);
    assert.equal(rest.body.continuationToken, undefined);
    assert.equal((await asks('GET', `${id}/members/${users[1]?.aadObjectId}`)).body.name, 'Bo');
    assert.equal((await asks('GET', `${id}/members/stranger`)).status, 404);
  });

  it('falls silent, or cuts the connection', async () => {
    const { id } = teams.groupChat([]);
    teams.fail({ silence: 'hang' });
    await assert.rejects(asks('POST', `${id}/activities`, { type: 'message' }), { name: 'TimeoutError' });
    teams.fail({ silence: 'cut' });
    await assert.rejects(asks('POST', `${id}/activities`, { type: 'message' }), { message: 'fetch failed' });
    assert.equal((await asks('POST', `${id}/activities`, { type: 'message' })).status, 201);
  });
});
