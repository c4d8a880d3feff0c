import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Server } from 'restify';
import { closeServer, listen } from '../../bot/server.ts';
import { readSettings } from '../../bot/settings.ts';
import { createBot } from '../../bot/start.ts';
import type { Store } from '../../domain/index.ts';
import { openStore } from '../../domain/store/open.ts';
import { verbsOf } from '../channel/card.ts';
import type { Chat } from '../channel/chat.ts';
import { rate, search } from '../channel/extension.ts';
import { openTeams, type Teams } from '../channel/teams.ts';
import type { User } from '../channel/user.ts';

describe('What people think of an answer', () => {
  let dataDir: string;
  let store: Store;
  let teams: Teams;
  let server: Server;
  let anna: User;
  let bo: User;
  let chat: Chat;
  let group: Chat;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samspel-'));
    store = await openStore({ dataDir });
    teams = await openTeams();
    ({ server } = createBot(readSettings(teams.settings()), store, pino({ level: 'silent' })));
    teams.connect(`http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`);
    anna = teams.user({ name: 'Anna Andersson' });
    bo = teams.user({ name: 'Bo Berg' });
    chat = teams.personalChat(anna);
    group = teams.groupChat([anna, bo]);
  });

  after(async () => {
    await closeServer(server);
    await teams.close();
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const tenant = () => store.tenant(teams.tenant);
  const lastRating = async () => (await tenant().feedback(1))[0];
  const lastQuestion = async () => (await tenant().questions(1))[0];

  it('is kept by a press on its card, with the text of the question from then on', async () => {
    const { card } = await anna.says(chat, 'Vad betalar Arboga?');
    assert.equal((await lastQuestion())?.text, undefined);
    const pressed = await anna.presses(card, 'ask.feedback', { rating: 'up' });
    assert.match(pressed.message ?? '', /^Tack, jag har sparat att svaret hjälpte dig/);
    const { id, text } = (await lastQuestion()) ?? {};
    assert.equal(text, 'Vad betalar Arboga?');
    const { subject, userId, rating } = (await lastRating()) ?? {};
    assert.deepEqual([subject, userId, rating], [`question:${id}`, anna.aadObjectId, 'up']);
  });

  it('can be changed, also in an old client, and is one for each person', async () => {
    const { card } = await anna.mentions(group, 'Vad betalar Arboga?');
    await anna.presses(card, 'ask.feedback', { rating: 'up' });
    const submitted = await anna.submits(card, 'ask.feedback', { rating: 'down' });
    assert.match(submitted.text, /svaret inte hjälpte dig/);
    await bo.presses(card, 'ask.feedback', { rating: 'up' });
    const { id } = (await lastQuestion()) ?? {};
    const ratings = (await tenant().feedback(99)).filter(({ subject }) => subject === `question:${id}`);
    const said = ratings.map(({ userId, rating }) => `${userId === bo.aadObjectId ? 'Bo' : 'Anna'} ${rating}`);
    assert.deepEqual(said.sort(), ['Anna down', 'Bo up']);
  });

  it('is asked for in the language of the answer, and thanked for in that of the client', async () => {
    const { card } = await anna.says(chat, 'What does Arboga pay?');
    assert.match(JSON.stringify(card), /Did the answer help you\?/);
    assert.match((await anna.presses(card, 'ask.feedback', { rating: 'down' })).message ?? '', /^Tack/);
  });

  it('is asked for where something is answered or refused, and nowhere else', async () => {
    for (const [question, asked] of [
      ['Vad betalar Arboga?', true],
      ['Vad betalar Köping?', true],
      ['Vad kostar en förskoleplats i Köping?', true],
      ['När går avtalet ut?', false],
      ['?!?!', false],
      ['Tack så mycket!', false],
      ['hjälp', false],
    ] as const) {
      const { messages, card } = await anna.says(chat, question);
      assert.equal(verbsOf(card).includes('ask.feedback'), asked, question);
      assert.equal(messages[0]?.activity.channelData?.feedbackLoop !== undefined, asked, question);
    }
  });

  it('changes nothing where its question is forged, or has another text', async () => {
    const { card } = await anna.says(chat, 'Vad betalar Arboga?');
    const before = await tenant().feedback(99);
    for (const data of [{ seal: 'forged' }, { question: 'Något som ingen frågade' }]) {
      const pressed = await anna.presses(card, 'ask.feedback', { rating: 'up', ...data }, { force: true });
      assert.match(pressed.message ?? '', /känner inte längre igen/);
    }
    assert.deepEqual(await tenant().feedback(99), before);
    assert.equal((await lastQuestion())?.text, undefined);
    for (const data of [{ rating: 'sideways' }, { seal: '' }, { question: 'x'.repeat(5000) }]) {
      const pressed = await anna.presses(card, 'ask.feedback', { rating: 'up', ...data }, { force: true });
      assert.match(pressed.message ?? '', /kunde jag inte ta emot/);
    }
  });

  it('is kept for a long question that is cut where an emoji stands', async () => {
    const { card } = await anna.says(chat, `Vad betalar Arboga?${' '.repeat(180)}🐕 snälla`);
    const pressed = await anna.presses(card, 'ask.feedback', { rating: 'up' });
    assert.match(pressed.message ?? '', /^Tack, jag har sparat/);
  });

  it('is taken from the thumbs of Teams too, with the comment, for the question of the message', async () => {
    const [message] = (await anna.mentions(group, 'Vad betalar Arboga?')).messages;
    assert(message);
    const thanked = await bo.invokes(group, 'message/submitAction', null);
    assert.equal(thanked.status, 404);
    const rated = await rate(bo, message, 'dislike', ' Jag menade \0Köping ');
    assert.deepEqual([rated.status, rated.body], [200, {}]);
    const { id, text } = (await lastQuestion()) ?? {};
    const { subject, userId, rating, comment } = (await lastRating()) ?? {};
    assert.equal(text, 'Vad betalar Arboga?');
    assert.deepEqual(
      [subject, userId, rating, comment],
      [`question:${id}`, bo.aadObjectId, 'down', 'Jag menade Köping'],
    );
  });

  it('by the thumbs of Teams is of the answer that a press has put in the place of the first', async () => {
    const asked = await anna.says(chat, 'Vad har Programrådet för uppdrag?');
    const [message] = asked.messages;
    const next = [...JSON.stringify(asked.card).matchAll(/"question":"([^"]+)"/g)][0]?.[1];
    assert(message && next);
    await anna.presses(asked.card, 'ask.question', { question: next });
    await rate(anna, message, 'like');
    assert.equal((await lastQuestion())?.text, next);
  });

  it('is kept with the message alone where the question is forgotten, and cut where it is too long', async () => {
    const [message] = (await anna.says(chat, 'Vad betalar Arboga?')).messages;
    assert(message);
    const reaction = { reaction: 'dislike', feedback: JSON.stringify({ feedbackText: 'x'.repeat(3000) }) };
    const value = { actionName: 'feedback', actionValue: reaction };
    await anna.invokes(chat, 'message/submitAction', value, { replyToId: 'before the restart' });
    const { subject, comment } = (await lastRating()) ?? {};
    assert.deepEqual([subject, comment?.length], [`message:${chat.id} before the restart`, 1000]);
    for (const feedback of ['no JSON', '[]', '{"feedbackText":7}']) {
      const actionValue = { reaction: 'like', feedback };
      const odd = await anna.invokes(
        chat,
        'message/submitAction',
        { ...value, actionValue },
        { replyToId: message.id },
      );
      assert.equal(odd.status, 200, feedback);
    }
  });

  it('is not asked of a search, which is in the question log all the same, without its perhaps half-typed text', async () => {
    const elsewhere = teams.groupChat([anna]);
    elsewhere.installed = false;
    const { results } = await search(anna, elsewhere, 'Vad betalar Köping?');
    assert.match(results[0]?.text ?? '', /Köping/);
    const { text, outcome } = (await lastQuestion()) ?? {};
    assert.deepEqual([text, outcome], [undefined, 'notStated']);
    assert.equal(await tenant().conversation(elsewhere.id), undefined, 'the bot cannot post there');
  });
});
