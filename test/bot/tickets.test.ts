import assert from 'node:assert/strict';
import { element, findElement, nodesOf, offers, textOf, textsIn, verbsOf } from '../channel/card.ts';
import {
  appoint,
  connectTenants,
  DOG,
  escalate,
  type Office,
  onEachDatabase,
  openOffice,
  shows,
  stateOf,
} from './experts.ts';
import type { Connected } from './running.ts';

onEachDatabase('A question that the documents do not answer', (settings) => {
  let connected: Connected;
  let office: Office;

  before(async () => {
    connected = await connectTenants(settings());
  });
  beforeEach(async () => {
    office = await openOffice(connected);
  });
  after(() => connected.stop());

  it('goes to the experts’ chat, is taken, answered and published, used as a known answer, and revoked', async () => {
    const { anna, eva, erik, chats, room } = office;
    await appoint(office, eva);
    assert.match((await eva.mentions(room, 'ta emot frågor här')).text, /kommer nu hit/);

    const sent = await escalate(office);
    assert.match(textsIn(sent.card), /Ärende 1/);
    assert.equal(stateOf(sent.card), 'Öppet');

    const posted = await room.waitFor(offers('ask.claim'));
    assert.match(textOf(posted.card, 'question'), /hund till kontoret/);
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

    const again = await erik.says(chats.erik, 'Till kontoret, får man ta med hundar?');
    assert.equal(textOf(again.card, 'label'), 'Svar från Eva Ek, inte ur dokumenten');
    assert.match(textOf(again.card, 'source'), /^Källa: Eva Ek, den .* Det står inte i dokumenten\.$/);
    const other = await erik.says(chats.erik, 'Får man ta med katt till kontoret?');
    assert.equal(findElement(other.card, 'label'), undefined);

    const list = await eva.says(chats.eva, 'ärenden');
    const known = await eva.presses(list.card, 'ask.list', { list: 'known' });
    const revoked = await eva.presses(known.card, 'ask.revoke');
    assert.match(textsIn(revoked.card), /används inte längre/);
    const refused = await erik.says(chats.erik, DOG);
    assert.equal(findElement(refused.card, 'label'), undefined);
    assert.match(textOf(refused.card, 'answer'), /dokumenten|förstod inte/);
  });

  it('goes to the experts themselves where no chat is linked, also to one who has yet to meet the bot', async () => {
    const { eva, chats } = office;
    const late = connected.teams.user({ name: 'Lena Lind', tenant: eva.tenant });
    await appoint(office, eva);
    await appoint(office, late);
    await escalate(office);
    await chats.eva.waitFor(offers('ask.claim'));
    const chat = connected.teams.personalChat(late);
    await connected.teams.installs(chat);
    await chat.waitFor(offers('ask.claim'));
  });

  it('is kept where nobody is appointed, which the asker is told, and posted once somebody is', async () => {
    const { eva, chats } = office;
    const sent = await escalate(office);
    assert.match(textsIn(sent.card), /Ingen är ännu utsedd/);
    await appoint(office, eva);
    await chats.eva.waitFor(offers('ask.claim'));
  });

  it('is posted to a chat that is linked afterwards, and no more to one that is unlinked', async () => {
    const { eva, room, chats } = office;
    await appoint(office, eva);
    await escalate(office);
    await chats.eva.waitFor(offers('ask.claim'));
    await eva.mentions(room, 'receive questions here');
    await room.waitFor(offers('ask.claim'));
    assert.match((await eva.mentions(room, 'sluta ta emot frågor här')).text, /inte längre hit/);
    await escalate(office, 'Finns det en kaffemaskin på kontoret?');
    await chats.eva.waitFor(shows('kaffemaskin'));
    assert.ok(room.cards.every((card) => !textsIn(card).includes('kaffemaskin')));
  });

  it('becomes one ticket however often it is sent, also at once', async () => {
    const { anna, chats } = office;
    const { card } = await anna.says(chats.anna, DOG);
    const pressed = await Promise.all([1, 2, 3].map(() => anna.presses(card, 'ask.escalate', { comment: '' })));
    for (const one of pressed) assert.match(textsIn(one.card), /Ärende 1/);
    await escalate(office, 'får man ta med hund till kontoret');
    assert.equal(stateOf((await anna.says(chats.anna, 'mina frågor')).card), 'Öppet');
  });

  it('gets numbers of their own when many ask at once', async () => {
    const { teams } = connected;
    const asking = Array.from({ length: 8 }, async (_, n) => {
      const user = teams.user({ name: `Person ${n}`, tenant: office.anna.tenant });
      const chat = teams.personalChat(user);
      const { card } = await user.says(chat, DOG);
      return textsIn((await user.presses(card, 'ask.escalate')).card).match(/Ärende \d+/)?.[0];
    });
    const names = await Promise.all(asking);
    assert.equal(new Set(names).size, 8);
    assert.ok(names.includes('Ärende 8'));
  });

  it('is answered by the first of two experts; the other sees that reply, and keeps what they wrote', async () => {
    const { eva, erik, chats } = office;
    await appoint(office, eva);
    await appoint(office, erik);
    await escalate(office);
    const [forEva, forErik] = await Promise.all([
      chats.eva.waitFor(offers('ask.reply')),
      chats.erik.waitFor(offers('ask.reply')),
    ]);
    const replies = await Promise.all([
      eva.presses(forEva.card, 'ask.reply', { reply: 'Evas svar' }),
      erik.presses(forErik.card, 'ask.reply', { reply: 'Eriks svar' }),
    ]);
    const late = replies.find(({ card }) => findElement(card, 'unsent'));
    assert(late);
    const [won, lost] = late === replies[0] ? ['Eriks svar', 'Evas svar'] : ['Evas svar', 'Eriks svar'];
    assert.equal(textOf(late.card, 'answer'), won);
    assert.equal(textOf(late.card, 'unsent'), lost);
    const told = await chats.anna.waitFor(({ cards }) => cards.some((card) => findElement(card, 'label')));
    assert.equal(textOf(told.card, 'answer'), won);
  });

  it('is not taken twice; a reply by a colleague counts all the same', async () => {
    const { eva, erik, chats } = office;
    await appoint(office, eva);
    await appoint(office, erik);
    await escalate(office);
    const forEva = await chats.eva.waitFor(offers('ask.claim'));
    const forErik = await chats.erik.waitFor(offers('ask.claim'));
    await eva.presses(forEva.card, 'ask.claim');
    const taken = await erik.presses(forErik.card, 'ask.claim', { reply: 'Halva svaret' });
    assert.match(textOf(taken.card, 'notice'), /Eva Ek har redan tagit/);
    assert.equal(element(taken.card, 'reply').value, 'Halva svaret');
    const replied = await erik.presses(taken.card, 'ask.reply');
    assert.equal(textOf(replied.card, 'answer'), 'Halva svaret');
  });

  it('is closed to one whose role was taken away, and whose claim no longer holds', async () => {
    const { ada, eva, erik, chats } = office;
    await appoint(office, eva);
    await appoint(office, erik);
    await escalate(office);
    const forEva = await chats.eva.waitFor(offers('ask.claim'));
    const claimed = await eva.presses(forEva.card, 'ask.claim');
    const list = await ada.says(chats.ada, 'roller');
    await ada.presses(list.card, 'roles.remove', { person: eva.aadObjectId });
    const reply = await eva.presses(claimed.card, 'ask.reply', { reply: 'För sent' });
    assert.match(reply.message ?? '', /Bara de som är utsedda till experter/);
    assert.match((await eva.says(chats.eva, 'ärenden')).text, /bara för dem/);
    const open = await erik.says(chats.erik, 'tickets');
    const ticket = await erik.presses(open.card, 'ask.open');
    assert.equal(stateOf(ticket.card), 'Påbörjat');
    const forErik = await chats.erik.waitFor(offers('ask.reply'));
    const replied = await erik.presses(forErik.card, 'ask.reply', { reply: 'Eriks svar' });
    assert.equal(textOf(replied.card, 'answer'), 'Eriks svar');
  });

  it('is shown and changed by no forged press', async () => {
    const { anna, eva, chats, room } = office;
    await appoint(office, eva);
    await escalate(office);
    const { card } = await chats.eva.waitFor(offers('ask.claim'));
    for (const verb of ['ask.claim', 'ask.reply']) {
      const foreign = await anna.presses(card, verb, { reply: 'Jag' }, { force: true });
      assert.match(foreign.message ?? '', /Bara de som är utsedda till experter/);
    }
    const forged = await eva.presses(card, 'ask.reply', { ticket: 'påhittat', reply: 'Ja' }, { force: true });
    assert.match(forged.message ?? '', /hittar inte det ärendet/);
    for (const data of [{}, { ticket: 7 }, { ticket: 'x', publish: 'kanske' }, { ticket: { $ne: 1 } }]) {
      const value = { action: { type: 'Action.Execute', verb: 'ask.reply', data } };
      assert.match(
        (await eva.invokes(chats.eva, 'adaptiveCard/action', value)).message ?? '',
        /kunde jag inte ta emot/,
      );
    }
    const revoked = await eva.invokes(chats.eva, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'ask.revoke', data: { known: 'påhittat' } },
    });
    assert.match(textsIn(revoked.card), /används inte längre/);
    for (const verb of ['ask.list', 'ask.open', 'ask.revoke']) {
      const data = { list: 'open', page: 1, ticket: 'x', known: 'x' };
      const pressed = await anna.invokes(chats.anna, 'adaptiveCard/action', {
        action: { type: 'Action.Execute', verb, data },
      });
      assert.match(pressed.message ?? '', /bara för dem/);
    }
    assert.equal(stateOf((await anna.says(chats.anna, 'mina frågor')).card), 'Öppet');
    assert.equal(room.messages.filter(({ edits }) => edits > 0).length, 0);
  });

  it('with a text of 100 000 characters is given back cut, with nothing saved', async () => {
    const { anna, eva, chats } = office;
    await appoint(office, eva);
    const long = '*å'.repeat(50_000);
    const { card } = await anna.says(chats.anna, DOG);
    const cut = await anna.presses(card, 'ask.escalate', { comment: long }, { force: true });
    assert.match(textOf(cut.card, 'notice'), /kortad till 1\s000 tecken/);
    assert.equal(element(cut.card, 'comment').value, long.slice(0, 1000));
    assert.match(textsIn((await anna.says(chats.anna, 'mina frågor')).card), /inte skickat någon fråga/);
    await anna.presses(cut.card, 'ask.escalate');
    const ticket = await chats.eva.waitFor(offers('ask.reply'));
    const tooLong = await eva.presses(ticket.card, 'ask.reply', { reply: long }, { force: true });
    assert.match(textOf(tooLong.card, 'notice'), /kortat till 1\s500 tecken/);
    assert.equal(stateOf(tooLong.card), 'Öppet');
    const empty = await eva.presses(tooLong.card, 'ask.reply', { reply: '   ' });
    assert.match(textOf(empty.card, 'notice'), /Skriv ett svar först/);
    const replied = await eva.presses(tooLong.card, 'ask.reply');
    assert.equal(stateOf(replied.card), 'Besvarat');
  });

  it('can be sent and answered in clients that only know Action.Submit', async () => {
    const { anna, eva, chats } = office;
    await appoint(office, eva);
    const { card } = await anna.says(chats.anna, DOG);
    const sent = await anna.submits(card, 'ask.escalate', { comment: 'Hej' });
    assert.match(textsIn(sent.card), /Ärende 1/);
    const ticket = await chats.eva.waitFor(offers('ask.reply'));
    await eva.submits(ticket.card, 'ask.reply', { reply: 'Ja' });
    await chats.anna.waitFor(({ cards }) => cards.some((one) => findElement(one, 'label')));
  });

  it('is answered where it was asked if the asker has no chat of their own', async () => {
    const { eva } = office;
    const { teams } = connected;
    await appoint(office, eva);
    const bo = teams.user({ name: 'Bo Berg', tenant: eva.tenant });
    const channel = teams.channel([bo, eva]);
    const asked = await bo.mentions(channel, DOG);
    await bo.presses(asked.card, 'ask.escalate');
    const ticket = await office.chats.eva.waitFor(offers('ask.reply'));
    await eva.presses(ticket.card, 'ask.reply', { reply: 'Ja' });
    const told = await channel.waitFor(({ cards }) => cards.some((card) => findElement(card, 'label')));
    assert.equal(told.thread, asked.messages[0]?.thread);
  });

  it('carries what it follows when it is a follow-up', async () => {
    const { anna, eva, chats } = office;
    await appoint(office, eva);
    await anna.says(chats.anna, 'Vad betalar Arboga?');
    const { card } = await anna.says(chats.anna, 'och Sala?');
    await anna.presses(card, 'ask.escalate');
    const ticket = await chats.eva.waitFor(offers('ask.claim'));
    assert.match(textOf(ticket.card, 'question'), /Vad betalar Arboga\? och Sala\?/);
  });

  it('is not offered to the experts where the documents answer it', async () => {
    const { anna, chats } = office;
    const { card } = await anna.says(chats.anna, 'Vad betalar Arboga?');
    assert.ok(!verbsOf(card).includes('ask.escalate'));
  });

  it('of another tenant is nobody’s', async () => {
    const { eva, chats } = office;
    await appoint(office, eva);
    await escalate(office);
    const { card } = await chats.eva.waitFor(offers('ask.claim'));
    const elsewhere = await openOffice(connected);
    const namesake = connected.teams.user({ ...elsewhere.eva, name: 'Eva Ek', aadObjectId: eva.aadObjectId });
    const chat = connected.teams.personalChat(namesake);
    const { data } = [...nodesOf(card)].find(({ verb }) => verb === 'ask.claim') ?? {};
    const action = { type: 'Action.Execute', verb: 'ask.claim', data };
    const presses = () => namesake.invokes(chat, 'adaptiveCard/action', { action });
    assert.match((await presses()).message ?? '', /Bara de som är utsedda/);
    await appoint(elsewhere, namesake);
    assert.match((await presses()).message ?? '', /hittar inte det ärendet/);
    assert.match(textsIn((await namesake.says(chat, 'ärenden')).card), /Inga ärenden/);
    assert.equal(stateOf((await office.anna.says(chats.anna, 'mina frågor')).card), 'Öppet');
  });
});
