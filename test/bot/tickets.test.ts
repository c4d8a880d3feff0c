import assert from 'node:assert/strict';
import { findElement, offers, textOf, textsIn, verbsOf } from '../channel/card.ts';
import { search } from '../channel/extension.ts';
import { appoint, escalate, inOffices, PARKING, shows, stateOf } from './experts.ts';

inOffices('A question that the documents do not answer', (here) => {
  it('goes to the experts’ chat, is taken, answered and published, used as a known answer, and revoked', async () => {
    const { anna, eva, erik, chats, room } = here.office;
    await appoint(here.office, eva);
    assert.match((await eva.mentions(room, 'ta emot frågor här')).text, /kommer nu hit/);

    const sent = await escalate(here.office);
    assert.match(textsIn(sent.card), /Ärende 1/);
    assert.equal(stateOf(sent.card), 'Öppet');

    const posted = await room.waitFor(offers('ask.claim'));
    assert.match(textOf(posted.card, 'question'), /parkera vid kommunhuset/);
    assert.match(textOf(posted.card, 'comment'), /På fredagar/);
    const claimed = await eva.presses(posted.card, 'ask.claim');
    assert.equal(stateOf(claimed.card), 'Påbörjat');
    const updated = await room.waitFor(shows('Påbörjat'));
    assert.equal(updated.id, posted.id);
    assert.match(textOf(updated.card, 'holder'), /Eva Ek/);
    assert.match(textsIn((await anna.says(chats.anna, 'mina frågor')).card), /Eva Ek har tagit det/);

    const reply = { reply: 'Ja, om *alla* i rummet säger ja.', publish: 'true' };
    const replied = await eva.presses(updated.card, 'ask.reply', reply);
    assert.equal(stateOf(replied.card), 'Besvarat');
    const told = await chats.anna.waitFor(({ cards }) => cards.some((card) => findElement(card, 'label')));
    assert.equal(textOf(told.card, 'label'), 'Svar från Eva Ek, inte ur dokumenten');
    assert.equal(textOf(told.card, 'answer'), 'Ja, om \\*alla\\* i rummet säger ja.');
    const mine = await anna.says(chats.anna, 'my questions');
    assert.equal(stateOf(mine.card), 'Answered');
    assert.match(textOf(mine.card, 'answer'), /alla/);

    const again = await erik.says(chats.erik, 'Vid kommunhuset, får man parkera?');
    assert.equal(textOf(again.card, 'label'), 'Svar från Eva Ek, inte ur dokumenten');
    assert.match(textOf(again.card, 'source'), /^Källa: Eva Ek, den .* Det står inte i dokumenten\.$/);
    const [found] = (await search(erik, chats.erik, PARKING)).results;
    assert.equal(found?.title, 'Svar från Eva Ek, inte ur dokumenten');
    assert.deepEqual(verbsOf(found.card), [], 'those who read an inserted card did not ask');
    const other = await erik.says(chats.erik, 'Får man cykla vid kommunhuset?');
    assert.equal(findElement(other.card, 'label'), undefined);

    const list = await eva.says(chats.eva, 'ärenden');
    const known = await eva.presses(list.card, 'ask.list', { list: 'known' });
    const revoked = await eva.presses(known.card, 'ask.revoke');
    assert.match(textsIn(revoked.card), /används inte längre/);
    const refused = await erik.says(chats.erik, PARKING);
    assert.equal(findElement(refused.card, 'label'), undefined);
    assert.match(textOf(refused.card, 'answer'), /dokumenten|förstod inte/);
  });

  it('goes to the experts themselves where no chat is linked, also to one who has yet to meet the bot', async () => {
    const { eva, chats } = here.office;
    const late = here.connected.teams.user({ name: 'Lena Lind', tenant: eva.tenant });
    await appoint(here.office, eva);
    await appoint(here.office, late);
    await escalate(here.office);
    await chats.eva.waitFor(offers('ask.claim'));
    const chat = here.connected.teams.personalChat(late);
    await here.connected.teams.installs(chat);
    await chat.waitFor(offers('ask.claim'));
  });

  it('is kept where nobody is appointed, which the asker is told, and posted once somebody is', async () => {
    const { eva, chats } = here.office;
    const sent = await escalate(here.office);
    assert.match(textsIn(sent.card), /Ingen är ännu utsedd/);
    await appoint(here.office, eva);
    await chats.eva.waitFor(offers('ask.claim'));
  });

  it('is posted to a chat that is linked afterwards, and no more to one that is unlinked', async () => {
    const { eva, room, chats } = here.office;
    await appoint(here.office, eva);
    await escalate(here.office);
    await chats.eva.waitFor(offers('ask.claim'));
    await eva.mentions(room, 'receive questions here');
    await room.waitFor(offers('ask.claim'));
    assert.match((await eva.mentions(room, 'sluta ta emot frågor här')).text, /inte längre hit/);
    await escalate(here.office, 'Finns det en kaffemaskin på kontoret?');
    await chats.eva.waitFor(shows('kaffemaskin'));
    assert.ok(room.cards.every((card) => !textsIn(card).includes('kaffemaskin')));
  });

  it('is posted to a channel as a thread of its own', async () => {
    const { eva, erik } = here.office;
    await appoint(here.office, eva);
    const channel = here.connected.teams.channel([eva, erik]);
    const linked = await eva.mentions(channel, 'ta emot frågor här');
    await escalate(here.office);
    const posted = await channel.waitFor(offers('ask.claim'));
    assert.notEqual(posted.thread, linked.messages[0]?.thread);
    const claimed = await eva.presses(posted.card, 'ask.claim');
    assert.equal(stateOf(claimed.card), 'Påbörjat');
    assert.equal((await channel.waitFor(shows('Påbörjat'))).id, posted.id);
  });

  it('becomes one ticket however often it is sent, also at once', async () => {
    const { anna, chats } = here.office;
    const { card } = await anna.says(chats.anna, PARKING);
    const pressed = await Promise.all([1, 2, 3].map(() => anna.presses(card, 'ask.escalate', { comment: '' })));
    for (const one of pressed) assert.match(textsIn(one.card), /Ärende 1/);
    await escalate(here.office, 'får man parkera vid kommunhuset');
    assert.equal(stateOf((await anna.says(chats.anna, 'mina frågor')).card), 'Öppet');
  });

  it('gets numbers of their own when many ask at once', async () => {
    const { teams } = here.connected;
    const asking = Array.from({ length: 8 }, async (_, n) => {
      const user = teams.user({ name: `Person ${n}`, tenant: here.office.anna.tenant });
      const chat = teams.personalChat(user);
      const { card } = await user.says(chat, PARKING);
      return textsIn((await user.presses(card, 'ask.escalate')).card).match(/Ärende \d+/)?.[0];
    });
    const names = await Promise.all(asking);
    assert.equal(new Set(names).size, 8);
    assert.ok(names.includes('Ärende 8'));
  });

  it('can be sent and answered in clients that only know Action.Submit', async () => {
    const { anna, eva, chats } = here.office;
    await appoint(here.office, eva);
    const { card } = await anna.says(chats.anna, PARKING);
    const sent = await anna.submits(card, 'ask.escalate', { comment: 'Hej' });
    assert.match(textsIn(sent.card), /Ärende 1/);
    const ticket = await chats.eva.waitFor(offers('ask.reply'));
    await eva.submits(ticket.card, 'ask.reply', { reply: 'Ja' });
    await chats.anna.waitFor(({ cards }) => cards.some((one) => findElement(one, 'label')));
  });

  it('is answered where it was asked if the asker has no chat of their own', async () => {
    const { eva } = here.office;
    const { teams } = here.connected;
    await appoint(here.office, eva);
    const bo = teams.user({ name: 'Bo Berg', tenant: eva.tenant });
    const channel = teams.channel([bo, eva]);
    const asked = await bo.mentions(channel, PARKING);
    await bo.presses(asked.card, 'ask.escalate');
    const ticket = await here.office.chats.eva.waitFor(offers('ask.reply'));
    await eva.presses(ticket.card, 'ask.reply', { reply: 'Ja' });
    const told = await channel.waitFor(({ cards }) => cards.some((card) => findElement(card, 'label')));
    assert.equal(told.thread, asked.messages[0]?.thread);
  });

  it('is seen among one’s own in a chat with others only if it was asked there', async () => {
    const { eva, erik, chats, room } = here.office;
    await appoint(here.office, eva);
    const own = await erik.says(chats.erik, PARKING);
    const sent = await erik.presses(own.card, 'ask.escalate');
    assert.match(textsIn(sent.card), /din egen chatt med mig/);
    const none = await erik.mentions(room, 'mina frågor');
    assert.doesNotMatch(textsIn(none.card), /parkera/);
    const asked = await erik.mentions(room, 'Finns det en kaffemaskin på kontoret?');
    await erik.presses(asked.card, 'ask.escalate');
    assert.match(textsIn((await erik.mentions(room, 'mina frågor')).card), /kaffemaskin/);
    assert.match(textsIn((await erik.says(chats.erik, 'mina frågor')).card), /kaffemaskin[\s\S]*parkera/);
  });

  it('carries what it follows when it is a follow-up', async () => {
    const { anna, eva, chats } = here.office;
    await appoint(here.office, eva);
    await anna.says(chats.anna, 'Vad betalar Arboga?');
    const { card } = await anna.says(chats.anna, 'och Sala?');
    await anna.presses(card, 'ask.escalate');
    const ticket = await chats.eva.waitFor(offers('ask.claim'));
    assert.match(textOf(ticket.card, 'question'), /Vad betalar Arboga\? och Sala\?/);
  });

  it('is not offered to the experts where the documents answer it', async () => {
    const { anna, chats } = here.office;
    const { card } = await anna.says(chats.anna, 'Vad betalar Arboga?');
    assert.ok(!verbsOf(card).includes('ask.escalate'));
  });
});
