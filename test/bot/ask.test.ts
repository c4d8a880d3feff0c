import assert from 'node:assert/strict';
import { textOf, verbsOf } from '../channel/card.ts';
import type { Chat } from '../channel/chat.ts';
import type { User } from '../channel/user.ts';
import { type Connected, connect } from './running.ts';

const QUOTE =
  'Föreslaget avtal är för perioden 2025-10-01 till 2028-09-30. Arboga kommuns kostnad är 69 000 kronor per år.';

describe('A question in Teams', () => {
  let connected: Connected;
  let anna: User;
  let bo: User;
  let own: Chat;
  let group: Chat;
  let channel: Chat;

  before(async () => {
    connected = await connect();
    const { teams } = connected;
    anna = teams.user({ name: 'Anna Andersson' });
    bo = teams.user({ name: 'Bo Berg' });
    own = teams.personalChat(anna);
    group = teams.groupChat([anna, bo]);
    channel = teams.channel([anna, bo]);
    for (const chat of [own, group, channel]) await teams.installs(chat);
  });

  after(() => connected.stop());

  it('is answered with the amount, the period, the source and the quote', async () => {
    const { card } = await anna.says(own, 'Vad betalar Arboga?');
    assert.match(textOf(card, 'answer'), /^Arboga kommun betalar 69 000 kr per år för STARK/);
    assert.match(textOf(card, 'answer'), /1 oktober 2025 till den 30 september 2028/);
    assert.equal(textOf(card, 'source'), 'Arboga kommun: Avtal STARK · Sammanfattning');
    assert.equal(textOf(card, 'quote'), QUOTE);
  });

  it('is answered the same without capitals and question mark', async () => {
    const { card } = await anna.says(own, 'vad betalar arboga');
    assert.match(textOf(card, 'answer'), /69 000 kr per år/);
  });

  it('is answered in English when it is asked in English, with the Swedish quote', async () => {
    const { card } = await anna.says(own, 'What does Arboga pay?');
    assert.match(textOf(card, 'answer'), /SEK 69,000 a year/);
    assert.equal(textOf(card, 'quote'), QUOTE);
  });

  it('is answered in a group chat and in a channel where the bot is mentioned', async () => {
    for (const chat of [group, channel]) {
      const { card } = await bo.mentions(chat, 'vad betalar arboga?');
      assert.match(textOf(card, 'answer'), /69 000 kr per år/);
    }
  });

  it('is answered in the thread where it was asked', async () => {
    const first = await bo.mentions(channel, 'vad betalar arboga?');
    const second = await bo.mentions(channel, 'och Region Västmanland?', { inReplyTo: first });
    assert.match(textOf(second.card, 'answer'), /590 000 kr per år/);
    assert.equal(second.messages[0]?.thread, first.messages[0]?.thread);
  });

  it('about what is not stated says so, and what is known nearby', async () => {
    const { card } = await anna.says(own, 'Vad betalar Köping?');
    assert.match(textOf(card, 'answer'), /^Det står inte i dokumenten vad Köpings kommun betalar/);
    assert.match(textOf(card, 'answer'), /Arboga kommun betalar 69 000 kr per år/);
  });

  it('carries its sources as citations that reach the client whole', async () => {
    const { messages } = await anna.says(own, 'Vad betalar Arboga?');
    const [entity] = (messages[0]?.activity.entities ?? []) as unknown as readonly Citing[];
    assert.equal(entity?.type, 'https://schema.org/Message');
    assert.equal(entity?.citation[0]?.appearance.name, 'Arboga kommun: Avtal STARK · Sammanfattning');
  });

  it('numbers its citations as its card has the sources, and stands without a text beside the card', async () => {
    const [message] = (await anna.says(own, 'Vem utser direktören och vilka framgångsfaktorer finns?')).messages;
    const [entity] = (message?.activity.entities ?? []) as unknown as readonly Citing[];
    assert(message && entity && entity.citation.length > 1);
    for (const { position, appearance } of entity.citation) {
      assert.equal(appearance.name.slice(0, 79), textOf(message.card, `source-${position}`).slice(0, 79));
    }
    assert.equal(message.activity.text, undefined);
  });

  it('can be asked by a button, in old clients too', async () => {
    const asked = await anna.says(own, 'När går avtalet ut?');
    assert.match(textOf(asked.card, 'answer'), /Menar du STARK eller överenskommelsen om skolutveckling/);
    const pressed = await anna.presses(asked.card, 'ask.question', { question: 'När går avtalet ut (STARK)?' });
    assert.match(textOf(pressed.card, 'answer'), /30 september 2028/);
    const dan = connected.teams.user({ name: 'Dan Dahl' });
    const again = await dan.says(connected.teams.personalChat(dan), 'När går avtalet ut?');
    const submitted = await dan.submits(again.card, 'ask.question', { question: 'När går avtalet ut (STARK)?' });
    assert.match(textOf(submitted.card, 'answer'), /30 september 2028/);
  });

  it('leads on to what else is stated of the same thing', async () => {
    const { card } = await anna.says(own, 'Vad har Programrådet för uppdrag?');
    assert.ok(verbsOf(card).includes('ask.question'));
  });

  it('is followed up by one who asked it, not by another in the same chat', async () => {
    const cia = connected.teams.user({ name: 'Cia Carlsson' });
    group.members.push(cia);
    await anna.mentions(group, 'Vad betalar Arboga?');
    const others = await cia.mentions(group, 'och Sala?');
    assert.doesNotMatch(textOf(others.card, 'answer'), /vad Sala kommun betalar/);
    const own = await anna.mentions(group, 'och Sala?');
    assert.match(textOf(own.card, 'answer'), /^Det står inte i dokumenten vad Sala kommun betalar/);
  });

  it('is answered once though the channel delivers it twice', async () => {
    const reply = await anna.says(own, 'Vad betalar Arboga?');
    const repeated = await connected.teams.redelivers(own, reply);
    assert.equal(repeated.status, 200);
    assert.equal(repeated.messages.length, 0);
  });

  it('is answered anew when it is edited', async () => {
    const reply = await anna.says(own, 'Vad betalar Kalmar?');
    const edited = await anna.edits(own, reply, 'Vad betalar Arboga?');
    assert.match(textOf(edited.card, 'answer'), /69 000/);
  });
});

interface Citing {
  readonly type: string;
  readonly citation: readonly { readonly position: number; readonly appearance: { readonly name: string } }[];
}

describe('Samspel in a chat', () => {
  let connected: Connected;
  before(async () => {
    connected = await connect();
  });
  after(() => connected.stop());

  it('greets when it is installed, in the language of the client', async () => {
    const { teams } = connected;
    const greeting = await teams.installs(teams.personalChat(teams.user({ name: 'Cia Carlsson' })));
    assert.match(JSON.stringify(greeting.card), /Hej! Jag är Samspel/);
  });

  it('says what it can do on hjälp and on help', async () => {
    const { teams } = connected;
    const dan = teams.user({ name: 'Dan Dahl' });
    const chat = teams.personalChat(dan);
    assert.match(JSON.stringify((await dan.says(chat, 'Hjälp!')).card), /Vad betalar Arboga för STARK\?/);
    assert.match(JSON.stringify((await dan.says(chat, 'help')).card), /What does Arboga pay for STARK\?/);
  });
});
