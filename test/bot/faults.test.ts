import assert from 'node:assert/strict';
import { pino } from 'pino';
import type { Server } from 'restify';
import { closeServer, listen } from '../../bot/server.ts';
import { readSettings } from '../../bot/settings.ts';
import { createBot } from '../../bot/start.ts';
import type { Store, TenantStore } from '../../domain/index.ts';
import { textOf } from '../channel/card.ts';
import type { Chat } from '../channel/chat.ts';
import { openTeams, type Teams } from '../channel/teams.ts';
import type { User } from '../channel/user.ts';
import { type Connected, connectToAnna } from './running.ts';

describe('When something fails', () => {
  let connected: Connected;
  let anna: User;
  let chat: Chat;

  before(async () => {
    ({ connected, anna, chat } = await connectToAnna());
  });

  afterEach(() => connected.teams.recovers());
  after(() => connected.stop());

  it('an answer that Teams is too busy for is sent again when it says', async () => {
    connected.teams.fail({ status: 429, retryAfter: 0.2, times: 2 });
    const reply = await anna.says(chat, 'Vad betalar Arboga?');
    assert.equal(reply.messages.length, 1);
  });

  it('an answer that Teams is too busy for is sent again though it does not say when', async () => {
    connected.teams.fail({ status: 429 });
    const reply = await anna.says(chat, 'Vad betalar Arboga?');
    assert.equal(reply.messages.length, 1);
  });

  it('an answer that may have arrived is not sent again', async () => {
    connected.teams.fail({ status: 502, processed: true });
    const reply = await anna.says(chat, 'Vad betalar Arboga?');
    const answers = reply.messages.filter(({ cards }) => cards.length > 0);
    assert.equal(answers.length, 1);
    assert.equal(reply.status, 200);
  });

  it('a turn in a chat that forbids the bot ends quietly', async () => {
    connected.teams.fail({ status: 403, code: 'BotDisabledByAdmin', times: 5 });
    const reply = await anna.says(chat, 'Vad betalar Arboga?');
    assert.equal(reply.status, 200);
    assert.equal(reply.messages.length, 0);
  });
});

describe('When the store fails', () => {
  let teams: Teams;
  let anna: User;
  let chat: Chat;
  let server: Server;
  let thread: () => Promise<undefined>;

  before(async () => {
    teams = await openTeams({ mode: 'local' });
    const tenant = { ...NOTHING_STORED, thread: () => thread() };
    const store: Store = {
      tenant: () => tenant,
      tenantsWithDuePosts: async () => [],
      ready: () => Promise.reject(new Error('gone')),
      close: async () => {},
    };
    ({ server } = createBot(readSettings({ SAMSPEL_MODE: 'local' }), store, pino({ level: 'silent' })));
    teams.connect(`http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`);
    anna = teams.user({ name: 'Anna Andersson' });
    chat = teams.personalChat(anna);
  });

  after(async () => {
    await closeServer(server);
    await teams.close();
  });

  it('the user gets an apology with a number, in their language, and nothing of the inside', async () => {
    thread = () => Promise.reject(new Error('secret inner error'));
    const swedish = await anna.says(chat, 'Vad betalar Arboga?');
    assert.match(swedish.text, /Något gick fel hos mig.*felnumret [0-9a-f-]{36}/);
    assert.doesNotMatch(swedish.text, /secret/);
    const english = await anna.says(chat, 'What does Arboga pay?', { locale: 'en-GB' });
    assert.match(english.text, /Something went wrong/);
  });

  it('the one who pressed a button gets the apology, and their card stays', async () => {
    thread = () => Promise.reject(new Error('secret inner error'));
    const data = { question: 'Vad betalar Arboga?' };
    const value = { action: { type: 'Action.Execute', verb: 'ask.question', data } };
    const pressed = await anna.invokes(chat, 'adaptiveCard/action', value);
    assert.equal(pressed.status, 200);
    assert.match(pressed.message ?? '', /Något gick fel hos mig/);
  });

  it('the same question works again once the store does', async () => {
    thread = () => Promise.reject(new Error('gone'));
    const failed = await anna.says(chat, 'Vad betalar Arboga?');
    thread = async () => undefined;
    const repeated = await teams.redelivers(chat, failed);
    assert.match(textOf(repeated.card, 'answer'), /69 000/);
  });

  it('the user sees that the bot is at work where it takes long, and then the answer', async () => {
    thread = () => new Promise((resolve) => setTimeout(resolve, 700, undefined));
    const shown = chat.typings;
    const reply = await anna.says(chat, 'Vad betalar Arboga?');
    assert.equal(chat.typings, shown + 1);
    assert.match(textOf(reply.card, 'answer'), /69 000/);
  });

  it('/ready says so', async () => {
    const response = await fetch(`http://127.0.0.1:${server.address().port}/ready`);
    assert.equal(response.status, 503);
    assert.deepEqual(await response.json(), { status: 'unavailable' });
  });
});

const NOTHING_STORED: TenantStore = {
  commit: async () => 'done',
  person: async () => undefined,
  conversation: async () => undefined,
  personalChat: async () => undefined,
  thread: async () => undefined,
  auditOf: async () => [],
  questions: async () => [],
  refusedQuestions: async () => [],
  people: async () => [],
  roleHolders: async () => [],
  expertChats: async () => [],
  ticket: async () => undefined,
  ticketFor: async () => undefined,
  ticketsOf: async () => [],
  unansweredTickets: async () => [],
  lastTicketNumber: async () => 0,
  knownAnswers: async () => [],
  posts: async () => [],
  outbox: { claim: async () => [], sent: async () => {}, release: async () => {} },
  feedback: async () => [],
};
