import assert from 'node:assert/strict';
import { textOf } from '../channel/card.ts';
import type { Chat } from '../channel/chat.ts';
import type { User } from '../channel/user.ts';
import { type Connected, connectToAnna } from './running.ts';

/** An Adaptive Cards template expression. */
const EXPRESSION = ['$', '{1+1}'].join('');

describe('What nobody should send', () => {
  let connected: Connected;
  let anna: User;
  let chat: Chat;

  before(async () => {
    ({ connected, anna, chat } = await connectToAnna());
  });

  after(() => connected.stop());

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${connected.bot.url}/api/messages`, { method: 'POST', body, headers });

  for (const [name, body] of Object.entries({
    'broken JSON': '{"type":',
    'an empty body': '',
    'a list': '[]',
    'a string': '"message"',
    null: 'null',
    'no type': '{"text":"hej"}',
    'an activity from nowhere': '{"type":"message","text":"hej"}',
    'a number for a type': '{"type":1}',
    'deep nesting': '['.repeat(50_000) + ']'.repeat(50_000),
  })) {
    it(`is 400 for ${name}, and says nothing of the inside`, async () => {
      const response = await post(body);
      assert.equal(response.status, 400);
      assert.doesNotMatch(await response.text(), /JSON|token|Unexpected|at position|stack/);
    });
  }

  it('is 413 for a body over 256 KB, whether or not it says so first', async () => {
    const large = JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) });
    assert.equal((await post(large)).status, 413);
    const chunked = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    const options = { method: 'POST', body: chunked, duplex: 'half', headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${connected.bot.url}/api/messages`, options as RequestInit);
    assert.equal(response.status, 413);
  });

  it('is 415 for a body that is compressed or no JSON', async () => {
    assert.equal((await post('x', { 'content-type': 'application/json', 'content-encoding': 'gzip' })).status, 415);
    assert.equal((await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status, 415);
  });

  it('is 404 or 405 for addresses that are not there', async () => {
    assert.equal((await fetch(`${connected.bot.url}/nothing`)).status, 404);
    assert.equal((await fetch(`${connected.bot.url}/api/messages`)).status, 405);
  });

  it('is met politely where it is empty, only spaces, or only a mention', async () => {
    for (const text of ['', '   ', '\n\n', '\u00a0', '<at>Samspel</at>']) {
      const reply = await anna.says(chat, text);
      assert.equal(reply.status, 200);
      assert.equal(reply.messages.length, 1, JSON.stringify(text));
    }
  });

  it('is met politely where it is a file, a picture or emoji', async () => {
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'a.docx', content: {} };
    const reply = await anna.says(chat, '', { attachments: [file] } as object);
    assert.match(reply.text, /Jag kan inte läsa filer/);
    for (const text of ['👍', '👩‍👩‍👧‍👦🇸🇪', '?!?!?!']) {
      assert.match(textOf((await anna.says(chat, text)).card, 'answer'), /Jag förstod inte frågan/);
    }
  });

  it('is told the limit where it is 20 000 characters', async () => {
    const reply = await anna.says(chat, 'Vad betalar Arboga? '.repeat(1000));
    assert.match(reply.text, /högst 2\s000 tecken/);
  });

  it('is a question where it holds formulas, Markdown, HTML or marks of direction', async () => {
    for (const text of [
      EXPRESSION,
      '**Vad** betalar _Arboga_?',
      '<b>Vad betalar Arboga?</b>',
      '\u202eVad betalar Arboga?',
    ]) {
      const reply = await anna.says(chat, text);
      assert.equal(reply.status, 200);
      assert.doesNotMatch(JSON.stringify(reply.card), /\$\{/);
    }
  });

  it('is answered that the button no longer works for an unknown verb, forged or old', async () => {
    for (const verb of ['strategy.unknown', '', '__proto__', 'constructor', 7, null]) {
      const value = { action: { type: 'Action.Execute', verb, data: {} } };
      const pressed = await anna.invokes(chat, 'adaptiveCard/action', value);
      assert.equal(pressed.status, 200, String(verb));
      assert.match(pressed.message ?? '', /knappen fungerar inte längre/);
    }
  });

  it('is told that it could not be taken for data that no card sends', async () => {
    for (const data of [
      undefined,
      null,
      [],
      'x',
      {},
      { question: 7 },
      { question: '' },
      { question: 'x'.repeat(5000) },
    ]) {
      const value = { action: { type: 'Action.Execute', verb: 'ask.question', data } };
      const pressed = await anna.invokes(chat, 'adaptiveCard/action', value);
      assert.equal(pressed.status, 200);
      assert.match(pressed.message ?? '', /kunde jag inte ta emot/, JSON.stringify(data));
    }
    assert.equal((await anna.invokes(chat, 'adaptiveCard/action', null)).status, 200);
  });

  it('is 404 for invokes that nobody knows', async () => {
    for (const name of ['task/fetch', 'composeExtension/query', 'signin/verifyState', 'message/submitAction', 'x']) {
      assert.equal((await anna.invokes(chat, name, {})).status, 404, name);
    }
  });

  it('is no trouble where Teams leaves out or twists what is usually there', async () => {
    const { teams } = connected;
    const said = teams.activity(anna, chat, { type: 'message', text: 'Vad betalar Arboga?' });
    for (const [twisted, status] of [
      [{ ...said, recipient: undefined }, 400],
      [{ ...said, id: 'm1', entities: [{ type: 'mention' }] }, 200],
      [{ ...said, id: 'm2', entities: [{ type: 'mention', text: 7, mentioned: null }] }, 200],
      [{ ...said, type: 'conversationUpdate', membersAdded: 'x' }, 400],
      [{ ...said, type: 'conversationUpdate', membersAdded: [null] }, 400],
      [{ ...said, id: 'm3', value: { verb: { toString: 1 } } }, 200],
    ] as const) {
      const answer = await teams.sends(twisted);
      assert.equal(answer.status, status, JSON.stringify(twisted));
    }
    assert.ok(chat.messages.every(({ text }) => !text.includes('Något gick fel')));
  });

  it('is understood where several are mentioned, or the bot twice', async () => {
    const mention = (id: string, name: string) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    });
    const entities = [mention('29:other', 'Anna Ek'), mention(connected.teams.bot.id, 'Samspel')];
    const first = await anna.says(chat, '<at>Samspel</at> vad betalar Arboga? <at>Samspel</at>', {
      entities,
    } as object);
    assert.match(textOf(first.card, 'answer'), /69 000/);
    const help = await anna.says(chat, '<at>Samspel</at> hjälp <at>Samspel</at>', { entities } as object);
    assert.match(JSON.stringify(help.card), /Det här kan jag hjälpa till med/);
    const [, bare] = entities.map(({ text: _text, ...mentioned }) => mentioned);
    const again = await anna.says(chat, '<at>Samspel</at> hjälp', { entities: [bare] } as object);
    assert.match(JSON.stringify(again.card), /Det här kan jag hjälpa till med/);
  });

  it('is no trouble where messages are deleted, reacted to or typed', async () => {
    const said = await anna.says(chat, 'Vad betalar Arboga?');
    const [message] = said.messages;
    assert(message);
    for (const reply of [await anna.deletes(chat, said), await anna.reacts(message, 'like'), await anna.types(chat)]) {
      assert.equal(reply.status, 200);
      assert.equal(reply.messages.length, 0);
    }
  });

  it('is no trouble where an activity is of an unknown type or a member comes and goes', async () => {
    const { teams } = connected;
    const strange = await teams.sends(teams.activity(anna, chat, { type: 'unheardOf' }));
    assert.equal(strange.status, 200);
    const group = teams.groupChat([anna]);
    const bo = teams.user({ name: 'Bo Berg' });
    assert.equal((await teams.joins(group, bo)).messages.length, 0);
    assert.equal((await teams.leaves(group, bo)).status, 200);
  });
});
