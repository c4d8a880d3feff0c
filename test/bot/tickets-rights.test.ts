import assert from 'node:assert/strict';
import { element, findElement, nodesOf, offers, textOf, textsIn } from '../channel/card.ts';
import { appoint, escalate, inOffices, openOffice, PARKING, stateOf } from './experts.ts';

inOffices('A ticket', (here) => {
  it('is answered by the first of two experts; the other sees that reply, and keeps what they wrote', async () => {
    const { eva, erik, chats } = here.office;
    await appoint(here.office, eva);
    await appoint(here.office, erik);
    await escalate(here.office);
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
    const { eva, erik, chats } = here.office;
    await appoint(here.office, eva);
    await appoint(here.office, erik);
    await escalate(here.office);
    const forEva = await chats.eva.waitFor(offers('ask.claim'));
    const forErik = await chats.erik.waitFor(offers('ask.claim'));
    await eva.presses(forEva.card, 'ask.claim');
    const taken = await erik.presses(forErik.card, 'ask.claim', { reply: 'Halva svaret' });
    assert.match(textOf(taken.card, 'notice'), /Eva Ek har redan tagit/);
    assert.equal(element(taken.card, 'reply').value, 'Halva svaret');
    const replied = await erik.presses(taken.card, 'ask.reply');
    assert.equal(textOf(replied.card, 'answer'), 'Halva svaret');
  });

  it('answered by two presses of one expert is answered; another text of theirs is kept, and told to be unsent', async () => {
    const { eva, chats } = here.office;
    await appoint(here.office, eva);
    await escalate(here.office);
    const { card } = await chats.eva.waitFor(offers('ask.reply'));
    const presses = (reply: string) => eva.presses(card, 'ask.reply', { reply });
    for (const pressed of await Promise.all([presses('Ja'), presses('Ja')])) {
      assert.equal(textOf(pressed.card, 'notice'), 'Svaret är skickat till den som frågade.');
      assert.equal(findElement(pressed.card, 'unsent'), undefined);
    }
    const changed = await presses('Nej');
    assert.equal(textOf(changed.card, 'notice'), 'Du har redan svarat. Den här texten är inte skickad.');
    assert.equal(textOf(changed.card, 'unsent'), 'Nej');
  });

  it('names those who have it as they are written, also with marks in their names', async () => {
    const { eva, chats } = here.office;
    const marked = here.connected.teams.user({ name: '[Bo](https://example.org)', tenant: eva.tenant });
    const chat = here.connected.teams.personalChat(marked);
    await here.connected.teams.installs(chat);
    await appoint(here.office, eva);
    await appoint(here.office, marked);
    await escalate(here.office);
    const forEva = await chats.eva.waitFor(offers('ask.claim'));
    await marked.presses((await chat.waitFor(offers('ask.claim'))).card, 'ask.claim');
    const taken = await eva.presses(forEva.card, 'ask.claim');
    assert.match(textOf(taken.card, 'notice'), /^\\\[Bo\\\]\(https/);
  });

  it('is closed to one whose role was taken away, and whose claim no longer holds', async () => {
    const { ada, eva, erik, chats } = here.office;
    await appoint(here.office, eva);
    await appoint(here.office, erik);
    await escalate(here.office);
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
    const { anna, eva, chats, room } = here.office;
    await appoint(here.office, eva);
    await escalate(here.office);
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
    for (const ticket of ['\0', '\ud800']) {
      const value = { action: { type: 'Action.Execute', verb: 'ask.open', data: { ticket } } };
      const opened = await eva.invokes(chats.eva, 'adaptiveCard/action', value);
      assert.match(opened.message ?? '', /hittar inte det ärendet/);
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
    const { anna, eva, chats } = here.office;
    await appoint(here.office, eva);
    const long = '*å'.repeat(50_000);
    const { card } = await anna.says(chats.anna, PARKING);
    const cut = await anna.presses(card, 'ask.escalate', { comment: long }, { force: true });
    assert.match(textOf(cut.card, 'notice'), /kortad till 1\s000 tecken/);
    assert.equal(element(cut.card, 'comment').value, long.slice(0, 1000));
    assert.match(textsIn((await anna.says(chats.anna, 'mina frågor')).card), /inte skickat någon fråga/);
    await anna.presses(cut.card, 'ask.escalate');
    const ticket = await chats.eva.waitFor(offers('ask.reply'));
    const claimed = await eva.presses(ticket.card, 'ask.claim', { reply: long }, { force: true });
    assert.match(textOf(claimed.card, 'notice'), /kortat till 1\s500 tecken/);
    const tooLong = await eva.presses(ticket.card, 'ask.reply', { reply: long }, { force: true });
    assert.match(textOf(tooLong.card, 'notice'), /kortat till 1\s500 tecken/);
    assert.equal(stateOf(tooLong.card), 'Påbörjat');
    const empty = await eva.presses(tooLong.card, 'ask.reply', { reply: '   ' });
    assert.match(textOf(empty.card, 'notice'), /Skriv ett svar först/);
    const replied = await eva.presses(tooLong.card, 'ask.reply');
    assert.equal(stateOf(replied.card), 'Besvarat');
  });

  it('of another tenant is nobody’s', async () => {
    const { eva, chats } = here.office;
    await appoint(here.office, eva);
    await escalate(here.office);
    const { card } = await chats.eva.waitFor(offers('ask.claim'));
    const elsewhere = await openOffice(here.connected);
    const namesake = here.connected.teams.user({ ...elsewhere.eva, name: 'Eva Ek', aadObjectId: eva.aadObjectId });
    const chat = here.connected.teams.personalChat(namesake);
    const { data } = [...nodesOf(card)].find(({ verb }) => verb === 'ask.claim') ?? {};
    const action = { type: 'Action.Execute', verb: 'ask.claim', data };
    const presses = () => namesake.invokes(chat, 'adaptiveCard/action', { action });
    assert.match((await presses()).message ?? '', /Bara de som är utsedda/);
    await appoint(elsewhere, namesake);
    assert.match((await presses()).message ?? '', /hittar inte det ärendet/);
    assert.match(textsIn((await namesake.says(chat, 'ärenden')).card), /Inga ärenden/);
    assert.equal(stateOf((await here.office.anna.says(chats.anna, 'mina frågor')).card), 'Öppet');
  });
});
