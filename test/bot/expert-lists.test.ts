import assert from 'node:assert/strict';
import { textsIn } from '../channel/card.ts';
import { search } from '../channel/extension.ts';
import { appoint, escalate, inOffices, PARKING } from './experts.ts';

inOffices('The experts’ lists', (here) => {
  beforeEach(() => appoint(here.office, here.office.eva));

  it('say so where they are empty', async () => {
    const { eva, chats } = here.office;
    const open = await eva.says(chats.eva, 'ärenden');
    assert.match(textsIn(open.card), /Inga ärenden väntar/);
    const known = await eva.presses(open.card, 'ask.list', { list: 'known' });
    assert.match(textsIn(known.card), /Inga svar är publicerade/);
    const refused = await eva.presses(known.card, 'ask.list', { list: 'refused' });
    assert.match(textsIn(refused.card), /Ingen fråga har blivit utan svar/);
  });

  it('are shown in a chat with others only if it receives questions', async () => {
    const { anna, eva, room } = here.office;
    await escalate(here.office);
    const mixed = here.connected.teams.groupChat([eva, anna]);
    const hidden = await eva.mentions(mixed, 'ärenden');
    assert.match(hidden.text, /bara i din egen chatt/);
    await eva.mentions(room, 'ta emot frågor här');
    assert.match(textsIn((await eva.mentions(room, 'ärenden')).card), /parkera/);
  });

  it('show the questions most often refused, those of the same words together', async () => {
    const { anna, eva, chats } = here.office;
    for (const question of ['Finns det en kaffemaskin på kontoret?', PARKING, 'får man PARKERA vid kommunhuset']) {
      await anna.says(chats.anna, question);
    }
    const open = await eva.says(chats.eva, 'ärenden');
    const { card } = await eva.presses(open.card, 'ask.list', { list: 'refused' });
    assert.match(textsIn(card), /2 gånger\nfår man PARKERA vid kommunhuset[\s\S]*En gång\nFinns det en kaffemaskin/);
  });

  it('show nothing of what is typed in the search box, which asks before the question is whole', async () => {
    const { anna, eva, chats } = here.office;
    for (const typed of ['Får man pa', PARKING]) await search(anna, chats.anna, typed);
    const open = await eva.says(chats.eva, 'ärenden');
    const { card } = await eva.presses(open.card, 'ask.list', { list: 'refused' });
    assert.match(textsIn(card), /Ingen fråga har blivit utan svar/);
  });

  it('show open tickets a page at a time, the oldest first, with their longest texts', async () => {
    const { anna, eva, chats } = here.office;
    for (const n of Array.from({ length: 8 }, (_, index) => index + 1)) {
      await escalate(here.office, `Fråga ${n} om ${'*_#`🐕 '.repeat(100)} och bilar`);
    }
    const first = await eva.says(chats.eva, 'tickets');
    assert.match(textsIn(first.card), /Ticket 1 ·[\s\S]*Ticket 6 ·/);
    const second = await eva.presses(first.card, 'ask.list', { list: 'open', page: 2 });
    assert.match(textsIn(second.card), /Ärende 7 ·[\s\S]*Ärende 8 ·/);
    for (const page of ['x', 0, -1, 1.5]) {
      const action = { type: 'Action.Execute', verb: 'ask.list', data: { list: 'open', page } };
      const pressed = await eva.invokes(chats.eva, 'adaptiveCard/action', { action });
      assert.match(pressed.message ?? '', /kunde jag inte ta emot/);
    }
    const mine = await anna.says(chats.anna, 'mina frågor');
    assert.match(textsIn(mine.card), /Ärende 8[\s\S]*Ärende 6/);
    const older = await anna.presses(mine.card, 'ask.mine', { page: 2 });
    assert.match(textsIn(older.card), /Ärende 5[\s\S]*Ärende 3/);
  });

  it('keep a known answer apart from the questions most often refused', async () => {
    const { anna, eva, chats } = here.office;
    await escalate(here.office);
    const open = await eva.says(chats.eva, 'ärenden');
    const ticket = await eva.presses(open.card, 'ask.open');
    await eva.presses(ticket.card, 'ask.reply', { reply: 'Ja', publish: 'true' });
    await anna.says(chats.anna, PARKING);
    const refused = await eva.presses(open.card, 'ask.list', { list: 'refused' });
    assert.match(textsIn(refused.card), /En gång/);
    const known = await eva.presses(refused.card, 'ask.list', { list: 'known' });
    assert.match(textsIn(known.card), /Eva Ek, den/);
    const revoked = await eva.presses(known.card, 'ask.revoke');
    assert.match(textsIn(revoked.card), /används inte längre/);
    assert.match(textsIn((await eva.presses(known.card, 'ask.revoke')).card), /används inte längre/);
  });
});
