import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../domain/store/open.ts';
import { type Card, offers, textsIn } from '../channel/card.ts';
import { openTeams, type Teams } from '../channel/teams.ts';
import { ADMIN, appoint, connectTenants, escalate, type Office, onEachDatabase, openOffice, shows } from './experts.ts';
import { Process } from './process.ts';
import type { Connected } from './running.ts';

onEachDatabase('What is posted to others', (settings) => {
  let connected: Connected;
  let office: Office;

  before(async () => {
    connected = await connectTenants(settings());
  });
  beforeEach(async () => {
    office = await openOffice(connected);
    await appoint(office, office.eva);
  });
  afterEach(() => connected.teams.recovers());
  after(() => connected.stop());

  const fails = (fault: object) =>
    connected.teams.fail({ ...fault, when: ({ path }) => path[1] === office.chats.eva.id });

  it('is tried again after a fault that passes', async () => {
    fails({ status: 500, times: 2 });
    await escalate(office);
    await office.chats.eva.waitFor(offers('ask.claim'), 8000);
    assert.equal(office.chats.eva.cards.length, 2, 'the greeting and the ticket');
  });

  it('waits for a person who has taken the bot out of their chat until it is back', async () => {
    const { chats } = office;
    chats.eva.installed = false;
    await escalate(office);
    await refusals(1);
    await connected.teams.installs(chats.eva);
    await chats.eva.waitFor(offers('ask.claim'));
  });

  it('waits for a person who has blocked the bot until it is installed anew', async () => {
    const { chats } = office;
    fails({ status: 403, code: 'ConversationBlockedByUser' });
    await escalate(office);
    await refusals(1);
    await connected.teams.installs(chats.eva);
    await chats.eva.waitFor(offers('ask.claim'));
  });

  it('is given up where an administrator has shut the bot out; the ticket is in the list all the same', async () => {
    const { eva, chats } = office;
    fails({ status: 403, code: 'BotDisabledByAdmin' });
    await escalate(office);
    await refusals(1);
    await connected.teams.installs(chats.eva);
    assert.match(textsIn((await eva.says(chats.eva, 'ärenden')).card), /Ärende 1/);
    assert.ok(!chats.eva.messages.some(offers('ask.claim')));
  });

  it('does not wait for a chat that hangs', async () => {
    const { erik, chats } = office;
    await appoint(office, erik);
    fails({ silence: 'hang' });
    await escalate(office);
    await chats.erik.waitFor(offers('ask.claim'));
    assert.ok(!chats.eva.messages.some(offers('ask.claim')));
  });

  /** Waits until the bot has tried to post to Eva so many times since the office was opened. */
  async function refusals(times: number): Promise<void> {
    const tries = () =>
      connected.teams.requests.filter(
        ({ path, body }) => path[1] === office.chats.eva.id && JSON.stringify(body).includes('ask.claim'),
      ).length;
    while (tries() < times) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

onEachDatabase('A bot that is ended', (settings) => {
  let teams: Teams;
  let dataDir: string;
  let office: Office;
  let bot: Process;

  const start = async (more: Record<string, string> = {}) => {
    const env = { ...teams.settings(), PORT: '0', DATA_DIR: dataDir, ADMINS: ADMIN, ...settings(), ...more };
    bot = new Process(env);
    teams.connect(`http://127.0.0.1:${await bot.port()}`);
  };

  const kill = async () => {
    bot.child.kill('SIGKILL');
    await bot.exitCode();
    teams.recovers();
  };

  beforeEach(async () => {
    teams = await openTeams({ mode: 'local' });
    dataDir = await mkdtemp(join(tmpdir(), 'samspel-'));
    await start();
    office = await openOffice({ teams });
    await appoint(office, office.eva);
  });
  afterEach(async () => {
    await kill();
    await teams.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const ticketOf = (card: Card) => String(/"ticket":"([^"]+)"/.exec(JSON.stringify(card))?.[1]);

  /** What the audit trail says of a ticket. */
  async function eventsOf(ticket: string): Promise<string[]> {
    const { DATABASE_URL: databaseUrl } = settings();
    const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir });
    const trail = await store.tenant(office.eva.tenant).auditOf(`ticket:${ticket}`);
    await store.close();
    return trail.map(({ event }) => event);
  }

  it('between a commit and its post sends the post after its restart', async () => {
    const { eva } = office.chats;
    teams.fail({ silence: 'hang', times: 9, when: ({ path }) => path[1] === eva.id });
    const sent = await escalate(office);
    assert.match(textsIn(sent.card), /Ärende 1/);
    await kill();
    assert.ok(!eva.messages.some(offers('ask.claim')));
    // On PostgreSQL another replica waits until the lease of the one that is gone has ended.
    await start({ TODAY: dayAfter(1) });
    await eva.waitFor(offers('ask.claim'), 5000);
  });

  it('tells the asker after its restart that it takes long, and who has the ticket; not where it is answered', async () => {
    const { eva, chats } = office;
    await escalate(office);
    await escalate(office, 'Finns det en kaffemaskin på kontoret?');
    const coffee = await chats.eva.waitFor(shows('kaffemaskin'));
    const answered = ticketOf(coffee.card);
    await eva.presses(coffee.card, 'ask.reply', { reply: 'Ja' });
    const asked = await chats.eva.waitFor(shows('parkera'));
    const claimed = ticketOf(asked.card);
    await eva.presses(asked.card, 'ask.claim');
    await kill();
    assert.deepEqual(await eventsOf(answered), ['opened', 'answered']);
    assert.deepEqual(await eventsOf(claimed), ['opened', 'claimed']);
    await start({ TODAY: dayAfter(7) });
    const late = await chats.anna.waitFor(({ text }) => text.includes('inte fått något svar'), 5000);
    assert.match(late.text, /Ärende 1: Får man parkera vid kommunhuset\?\s+Eva Ek har tagit det\./);
    assert.equal(chats.anna.messages.filter(({ text }) => text.includes('inte fått något svar')).length, 1);
  });
});

/** The ISO date so many days from now. */
const dayAfter = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
