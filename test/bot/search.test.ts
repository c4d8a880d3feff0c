import assert from 'node:assert/strict';
import { textOf, verbsOf } from '../channel/card.ts';
import type { Chat } from '../channel/chat.ts';
import { insert, search } from '../channel/extension.ts';
import type { User } from '../channel/user.ts';
import { type Connected, connectToAnna } from './running.ts';

describe('The search box of a chat', () => {
  let connected: Connected;
  let anna: User;
  let bo: User;
  let elsewhere: Chat;

  before(async () => {
    ({ connected, anna } = await connectToAnna());
    bo = connected.teams.user({ name: 'Bo Berg' });
    elsewhere = connected.teams.groupChat([anna, bo]);
    elsewhere.installed = false;
  });

  after(() => connected.stop());

  it('answers first, and then what the answer leads on to, each answer once', async () => {
    const { results } = await search(anna, elsewhere, 'Vad har Programrådet för uppdrag?');
    const [first, ...related] = results;
    assert(first && related.length > 0);
    assert.equal(first.title, 'Svar');
    assert.ok(textOf(first.card, 'answer').startsWith(first.text.replace(/…$/, '')));
    assert.ok(related.every(({ title }) => title.endsWith('?')));
    const said = results.map(({ card }) => String(card.fallbackText));
    assert.deepEqual(said, [...new Set(said)]);
  });

  it('shows the answers to examples when it is opened, in the language of the client', async () => {
    const opened = await search(anna, elsewhere);
    assert.deepEqual(opened.results.map(({ title }) => title).slice(0, 1), ['Vad betalar Arboga för STARK?']);
    assert.equal(opened.results.length, 3);
    const english = await search(anna, elsewhere, '  ', 'en-GB');
    assert.equal(english.results[0]?.title, 'What does Arboga pay for STARK?');
    assert.match(english.results[0]?.text ?? '', /SEK 69,000/);
  });

  it('answers in the language of the question, under titles in that of the client', async () => {
    const [first] = (await search(anna, elsewhere, 'What does Arboga pay?', 'sv-SE')).results;
    assert.equal(first?.title, 'Svar');
    assert.match(first?.text ?? '', /SEK 69,000 a year/);
  });

  it('refuses honestly what is not stated, with what is answered nearby', async () => {
    const { results } = await search(anna, elsewhere, 'Vad betalar Köping?');
    assert.equal(results[0]?.title, 'Står inte i dokumenten');
    assert.match(results[0]?.text ?? '', /^Det står inte i dokumenten vad Köpings kommun betalar/);
    assert.ok(results.length > 1);
  });

  it('tells the other outcomes apart, and leads on from each', async () => {
    const ambiguous = await search(anna, elsewhere, 'När går avtalet ut?');
    assert.equal(ambiguous.results[0]?.title, 'Vad menar du?');
    assert.equal(ambiguous.results.length, 3, 'the question, and the answer to each meaning');
    const strange = await search(anna, elsewhere, '?!?!');
    assert.deepEqual([strange.results[0]?.title, strange.results.length], ['Jag förstod inte frågan', 4]);
    const greeting = await search(anna, elsewhere, 'Hej!');
    assert.equal(greeting.results[0]?.title, 'Vad betalar Arboga för STARK?');
  });

  it('says the limit where the text is too long, and never more of what is wrong than that', async () => {
    const { message } = await search(anna, elsewhere, 'Vad betalar Arboga? '.repeat(1000));
    assert.match(message ?? '', /högst 2\s000 tecken/);
    for (const value of [null, {}, { commandId: 'other' }, { commandId: 'search', parameters: 7 }]) {
      assert.equal((await anna.invokes(elsewhere, 'composeExtension/query', value)).status, 404);
    }
    const parameters = [{ name: 'query', value: { not: 'text' } }];
    const odd = await anna.invokes(elsewhere, 'composeExtension/query', { commandId: 'search', parameters });
    assert.equal(odd.status, 200);
  });

  it('gives a card that anybody can go on from where it is inserted', async () => {
    const [first] = (await search(anna, elsewhere, 'När går avtalet ut?')).results;
    assert(first);
    const { card } = insert(elsewhere, first);
    const pressed = await bo.presses(card, 'ask.question', { question: 'När går avtalet ut (STARK)?' });
    assert.match(textOf(pressed.card, 'answer'), /30 september 2028/);
    assert.equal(elsewhere.messages.length, 1, 'the bot posts nothing where it is not installed');
  });

  for (const question of ['Vad betalar Arboga?', 'Vad betalar Köping?']) {
    it(`gives a card without thumbs or a way to the experts, since those who read it did not ask: ${question}`, async () => {
      const [first] = (await search(anna, elsewhere, question)).results;
      assert(first);
      assert.ok(verbsOf(first.card).every((verb) => verb === 'ask.question'));
    });
  }

  it('begins no thread and continues none', async () => {
    const own = connected.teams.personalChat(bo);
    await search(bo, own, 'Vad betalar Arboga?');
    const asked = await bo.says(own, 'och Sala?');
    assert.doesNotMatch(textOf(asked.card, 'answer'), /vad Sala kommun betalar/);
  });
});
