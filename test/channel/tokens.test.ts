import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sinon from 'sinon';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import type { TokenOverrides } from './identity.ts';
import { openTeams, type Teams } from './teams.ts';

const run = promisify(execFile);

describe('the stand-in for Teams, its tokens', () => {
  let teams: Teams;
  let bot: EchoBot;

  before(async () => {
    teams = await openTeams();
    bot = await startEchoBot(teams.settings());
    teams.connect(bot.url);
    sinon.stub(console, 'error');
  });

  after(async () => {
    sinon.restore();
    await bot.stop();
    await teams.close();
  });

  const sendsWith = async (token: string | null) => {
    const anna = teams.user({ name: 'Anna' });
    const activity = teams.activity(anna, teams.personalChat(anna), { type: 'message', text: 'hej' });
    const { status } = await teams.sends(activity, { token });
    return status;
  };

  it('lets a right token in', async () => {
    assert.equal(await sendsWith(await teams.token()), 200);
  });

  it('has the bot refuse no token at all, and anything that is none', async () => {
    assert.equal(await sendsWith(null), 401);
    const { status } = await teams.sends({ type: 'message' }, { authorization: 'Basic YTpi' });
    assert.equal(status, 401);
  });

  const refused: Record<string, [TokenOverrides, number]> = {
    'another bot': [{ audience: 'other' }, 401],
    'another issuer': [{ issuer: 'https://sts.example.org' }, 401],
    'another service address': [{ serviceUrl: 'https://evil.example.org/' }, 401],
    'an unknown key': [{ key: 'unknown' }, 401],
    'a key of another channel': [{ key: 'unendorsed' }, 401],
    'a time gone by': [{ expired: true }, 401],
    // The SDK answers 500 to these, and it is for the bot's server to make it 401.
    'a forged signature': [{ forged: true }, 500],
    'a shared secret': [{ algorithm: 'HS256' }, 500],
    'no signature': [{ algorithm: 'none' }, 500],
  };

  for (const [name, [overrides, status]] of Object.entries(refused)) {
    it(`makes a token of ${name}, which the SDK refuses`, async () => {
      assert.equal(await sendsWith(await teams.token(overrides)), status);
    });
  }

  it('asks the bot for an access token, and refuses one that is revoked', async () => {
    const anna = teams.user({ name: 'Anna' });
    const chat = teams.personalChat(anna);
    await anna.says(chat, 'hej');
    assert.match(teams.requests.at(-1)?.authorization ?? '', /^Bearer /);
    teams.revokes();
    await assert.rejects(bot.speaks('hej?'), { statusCode: 401 });
    assert.equal(chat.messages.length, 1);
  });
});

describe('the stand-in for Teams, with the bot in a process of its own', () => {
  it('gives that process its access tokens', async () => {
    const teams = await openTeams();
    const chat = teams.personalChat(teams.user({ name: 'Anna' }));
    const script = `
      import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
      const { MicrosoftAppId, ToChannelFromBotLoginUrl } = process.env;
      const factory = new ConfigurationServiceClientCredentialFactory(process.env);
      const credentials = await factory.createCredentials(MicrosoftAppId, '', ToChannelFromBotLoginUrl, true);
      process.stdout.write(await credentials.getToken());`;
    const env = { ...process.env, ...teams.settingsElsewhere() };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { env });
    const url = `${teams.serviceUrl}v3/conversations/${chat.id}/activities`;
    const says = (token: string) =>
      fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: '{"type":"message"}' });
    assert.equal((await says(stdout)).status, 201);
    assert.equal((await says('another')).status, 401);
    await teams.close();
  });
});
