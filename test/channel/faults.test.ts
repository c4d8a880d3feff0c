import assert from 'node:assert/strict';
import type { Chat } from './chat.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { openTeams, type Teams } from './teams.ts';
import type { User } from './user.ts';

describe('the stand-in for Teams, when it fails', () => {
  let teams: Teams;
  let bot: EchoBot;
  let anna: User;
  let chat: Chat;

  before(async () => {
    teams = await openTeams();
    bot = await startEchoBot(teams.settings());
    teams.connect(bot.url);
    anna = teams.user({ name: 'Anna Andersson' });
    chat = teams.personalChat(anna);
  });

  after(async () => {
    await bot.stop();
    await teams.close();
  });

  afterEach(() => teams.recovers());

  const sends = () => teams.requests.filter(({ method }) => method === 'POST').length;

  it('asks the bot to wait, and gets the message later', async () => {
    const before = sends();
    teams.fail({ status: 429, retryAfter: 1 });
    const reply = await anna.says(chat, 'tålamod');
    assert.equal(reply.text, 'sv-SE: tålamod');
    assert.equal(sends() - before, 2);
  });

  it('loses the answer to a message that arrived', async () => {
    teams.fail({ status: 502, processed: true });
    const reply = await anna.says(chat, 'dubbelt');
    assert.equal(reply.text, 'sv-SE: dubbelt\nsv-SE: dubbelt', 'the SDK tries again by itself');
  });

  it('refuses some requests, as often as asked', async () => {
    await anna.says(chat, 'hej');
    teams.fail({ status: 403, code: 'BotDisabledByAdmin', times: 2, when: ({ method }) => method === 'POST' });
    await assert.rejects(bot.speaks('ett'), { statusCode: 403, code: 'BotDisabledByAdmin' });
    await assert.rejects(bot.speaks('två'), { statusCode: 403 });
    await bot.speaks('tre');
    assert.equal(chat.messages.at(-1)?.text, 'tre');
  });

  it('is slow', async () => {
    teams.delay(60);
    const began = performance.now();
    await anna.says(chat, 'hej');
    assert(performance.now() - began >= 60);
  });

  it('delivers again what it has delivered', async () => {
    const said = await anna.says(chat, 'hej');
    const again = await teams.redelivers(chat, said);
    assert.equal(again.sent.id, said.sent.id);
    assert.equal(again.text, said.text);
  });
});
