import assert from 'node:assert/strict';
import { element, findElement, offers, textOf, textsIn, verbsOf } from './card.ts';
import type { Chat } from './chat.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { openTeams, type Teams } from './teams.ts';
import type { User } from './user.ts';

for (const mode of ['teams', 'local'] as const) {
  describe(`the stand-in for Teams, in ${mode} mode`, () => {
    let teams: Teams;
    let bot: EchoBot;
    let anna: User;
    let bo: User;
    let chat: Chat;

    before(async () => {
      teams = await openTeams({ mode });
      bot = await startEchoBot(teams.settings());
      teams.connect(bot.url);
      anna = teams.user({ name: 'Anna Andersson' });
      bo = teams.user({ name: 'Bo Berg' });
      chat = teams.personalChat(anna);
    });

    after(async () => {
      await bot.stop();
      await teams.close();
    });

    afterEach(() => teams.recovers());

    it('carries a message to the bot and its answer back', async () => {
      const reply = await anna.says(chat, 'Vad betalar Arboga?', { locale: 'sv-SE' });
      assert.equal(reply.status, 200);
      assert.equal(reply.text, 'sv-SE: Vad betalar Arboga?');
      assert.equal(chat.messages.at(-1)?.kind, 'text');
    });

    it('carries mentions in group chats and channels', async () => {
      for (const together of [teams.groupChat([anna, bo]), teams.channel([anna, bo])]) {
        const reply = await bo.mentions(together, 'hej');
        assert.equal(reply.text, 'sv-SE: hej');
        assert.equal(together.messages.length, 1);
      }
    });

    it('keeps the threads of a channel apart', async () => {
      const channel = teams.channel([anna, bo]);
      const first = await anna.mentions(channel, 'first');
      const second = await bo.mentions(channel, 'second');
      const third = await bo.mentions(channel, 'third', { inReplyTo: first });
      assert.equal(first.messages[0]?.thread, third.messages[0]?.thread);
      assert.notEqual(first.messages[0]?.thread, second.messages[0]?.thread);
    });

    it('gives each of two overlapping turns its own messages', async () => {
      const replies = await Promise.all([anna.says(chat, 'ett'), anna.says(chat, 'två'), anna.says(chat, 'count')]);
      assert.deepEqual(
        replies.map(({ text }) => text),
        ['sv-SE: ett', 'sv-SE: två', 'one\ntwo\nthree'],
      );
    });

    it('names the members of a chat', async () => {
      const reply = await anna.mentions(teams.channel([anna, bo]), 'who');
      assert.equal(reply.text, 'Anna Andersson,Bo Berg');
    });

    it('shows what is in the chat after updates and deletes', async () => {
      const personal = teams.personalChat(bo);
      const changed = await bo.says(personal, 'change');
      await bo.says(personal, 'regret');
      await bo.says(personal, 'type');
      assert.deepEqual(
        personal.messages.map(({ text }) => text),
        ['after'],
      );
      assert.equal(changed.updates[0], personal.messages[0]);
      assert.equal(personal.typings, 1);
    });

    it('brings what the bot says of its own accord', async () => {
      const personal = teams.personalChat(bo);
      await bo.says(personal, 'hej');
      const coming = personal.waitFor(({ text }) => text === 'påminnelse');
      await bot.speaks('påminnelse');
      assert.equal((await coming).text, 'påminnelse');
      await assert.rejects(
        personal.waitFor(({ text }) => text === 'never', 20),
        /Nothing such came .* It has: sv-SE: hej \| påminnelse/,
      );
    });

    it('tells the bot about installing, reactions, edits, deletes and members', async () => {
      const group = teams.groupChat([anna]);
      const said = await anna.says(group, 'hej');
      const [message] = said.messages;
      assert(message);
      const seen = [
        await teams.installs(group),
        await teams.joins(group, bo),
        await anna.reacts(message, 'like'),
        await anna.edits(group, said, 'hejsan'),
        await anna.deletes(group, said),
        await anna.types(group),
      ];
      assert.deepEqual(
        seen.map(({ text }) => text.replace('seen: ', '')),
        ['conversationUpdate', 'conversationUpdate', 'messageReaction', 'messageUpdate', 'messageDelete', 'typing'],
      );
    });

    it('forbids the bot to speak where it is not installed', async () => {
      const group = teams.groupChat([anna]);
      await anna.says(group, 'hej');
      await teams.uninstalls(group);
      await assert.rejects(bot.speaks('hej?'), { statusCode: 403 });
    });

    it('opens the personal chat of one who has the app, by either id, and of nobody else', async () => {
      await anna.says(chat, 'hej');
      const cajsa = teams.user({ name: 'Cajsa Carlsson' });
      await assert.rejects(bot.speaksTo(cajsa.id, 'hej'), { statusCode: 403 });
      const personal = teams.personalChat(cajsa);
      await bot.speaksTo(cajsa.id, 'ett');
      await bot.speaksTo(cajsa.aadObjectId, 'två');
      assert.deepEqual(
        personal.messages.map(({ text }) => text),
        ['ett', 'två'],
      );
    });

    describe('cards', () => {
      it('presses an action with what is typed, prefilled and in its data', async () => {
        const { card } = await anna.says(chat, 'card');
        assert.equal(textOf(card, 'answer'), 'one');
        assert.deepEqual(verbsOf(card), ['open', 'send', 'fail', 'decline']);
        const sent = await anna.presses(card, 'send', { reply: 'Ja' });
        assert.deepEqual([sent.status, sent.statusCode], [200, 200]);
        assert.equal(textOf(sent.card, 'answer'), 'Anna Andersson: {"version":7,"reply":"Ja"}');
        const again = await anna.presses(sent.card, 'send');
        assert.equal(textOf(again.card, 'answer'), 'Anna Andersson: {"version":7,"reply":"draft"}');
      });

      it('picks one of several actions with the same verb by its data', async () => {
        const { card } = await anna.says(chat, 'card');
        const opened = await anna.presses(card, 'open', { heading: 2 });
        assert.match(textOf(opened.card, 'answer'), /"heading":2/);
        await assert.rejects(anna.presses(card, 'open'), /Several actions fit/);
        await assert.rejects(anna.presses(card, 'open', { heading: 3 }), /No such action/);
      });

      it('sends the inputs of a card behind a button together with those around it', async () => {
        const { card } = await anna.says(chat, 'card');
        const declined = await anna.presses(card, 'decline', { reason: 'Nej' });
        assert.match(textOf(declined.card, 'answer'), /{"reply":"draft","reason":"Nej"}/);
      });

      it('does not let a user do what a client does not, unless forced', async () => {
        const { card } = await anna.says(chat, 'card');
        await assert.rejects(anna.presses(card, 'sned'), /Its verbs are: open, send, fail, decline/);
        await assert.rejects(anna.presses(card, 'send', { reply: 'far too long' }), /at most 10/);
        await assert.rejects(anna.presses(card, 'send', { unknown: 'x' }), /No such action/);
        await assert.rejects(anna.presses(card, 'decline'), /asks for "reason"/);
        await assert.rejects(bo.presses(card, 'send'), /Bo Berg is not in/);
        const forced = await bo.presses(card, 'send', { unknown: 'x' }, { force: true });
        assert.match(textOf(forced.card, 'answer'), /Bo Berg: .*"unknown":"x"/);
      });

      it('waits for a message with an action, and gives each only once', async () => {
        const group = teams.groupChat([anna]);
        const first = await anna.says(group, 'card');
        assert.equal((await group.waitFor(offers('send'))).card, first.card);
        await assert.rejects(group.waitFor(offers('send'), 20), /It has: .*open send fail decline/);
        const second = await anna.says(group, 'card');
        assert.equal((await group.waitFor(offers('send'))).card, second.card);
        assert.deepEqual(group.cards, [first.card, second.card]);
      });

      it('finds elements and texts in a card, and says what there is instead', async () => {
        const { card } = await anna.says(chat, 'card');
        assert.equal(element(card, 'reply').maxLength, 10);
        assert.match(textsIn(card), /^one\nReply\ndraft/);
        assert.throws(() => element(card, 'source'), /no element "source". It has: answer, reply, reason/);
      });

      it('reads an error', async () => {
        const { card } = await anna.says(chat, 'card');
        const failed = await anna.presses(card, 'fail');
        assert.deepEqual(failed.error, { code: 'Bad', message: 'No.' });
        assert.throws(() => failed.card, /The answer is no card/);
      });

      it('submits through the fallback of an old client', async () => {
        const { card } = await anna.says(chat, 'card');
        const reply = await anna.submits(card, 'send', { reply: 'Ja' });
        assert.equal(reply.text, 'submitted: {"version":7,"verb":"send","reply":"Ja"}');
      });

      it('asks for a view of the card for the one who sees it', async () => {
        const { card } = await anna.says(chat, 'card');
        const view = await anna.sees(card);
        assert.match(textOf(view.card, 'answer'), /^Anna Andersson/);
        assert.equal(findElement(view.card, 'coach'), undefined);
      });

      it('carries any invoke', async () => {
        const unknown = await anna.invokes(chat, 'composeExtension/query', { commandId: 'search' });
        assert.equal(unknown.status, 501);
      });
    });
  });
}
