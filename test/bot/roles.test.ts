import assert from 'node:assert/strict';
import { element, findElement, textOf, textsIn } from '../channel/card.ts';
import { appoint, inOffices } from './experts.ts';

inOffices('Roles', (here) => {
  it('are given and taken by an administrator, and listed', async () => {
    const { ada, eva, erik, chats } = here.office;
    const { card } = await ada.says(chats.ada, 'Roller');
    assert.match(textsIn(card), /Ingen har någon roll än/);
    const first = await ada.presses(card, 'roles.appoint', { person: eva.aadObjectId, role: 'expert' });
    assert.equal(textOf(first.card, 'notice'), 'Eva Ek är nu expert.');
    const second = await ada.presses(first.card, 'roles.appoint', { person: erik.aadObjectId, role: 'coordinator' });
    assert.match(textsIn(second.card), /Eva Ek: Expert[\s\S]*Erik Ek: Samordnare/);
    const removed = await ada.presses(second.card, 'roles.remove', { person: eva.aadObjectId });
    assert.equal(textOf(removed.card, 'notice'), 'Eva Ek är inte längre expert.');
    assert.doesNotMatch(textsIn(removed.card), /Eva Ek: Expert/);
    const again = await ada.presses(second.card, 'roles.remove', { person: eva.aadObjectId });
    assert.equal(textOf(again.card, 'notice'), 'Rollen är redan borttagen. Inget är ändrat.');
  });

  it('are shown to and changed by nobody else', async () => {
    const { ada, anna, eva, chats } = here.office;
    assert.match((await anna.says(chats.anna, 'roller')).text, /Bara administratörer/);
    assert.match((await anna.says(chats.anna, 'roles')).text, /Only administrators/);
    for (const verb of ['roles.appoint', 'roles.remove', 'roles.show']) {
      const data = { person: anna.aadObjectId, role: 'expert', page: 1 };
      const action = { type: 'Action.Execute', verb, data };
      const pressed = await anna.invokes(chats.anna, 'adaptiveCard/action', { action });
      assert.match(pressed.message ?? '', /Bara administratörer/, verb);
    }
    assert.match(
      (await eva.mentions(here.office.room, 'ta emot frågor här')).text,
      /Bara de som är utsedda till experter/,
    );
    assert.match((await eva.says(chats.eva, 'ärenden')).text, /bara för dem/);
    assert.match(textsIn((await ada.says(chats.ada, 'roller')).card), /Ingen har någon roll än/);
  });

  it('can be given by a typed name, whatever its case, in a client without a people picker', async () => {
    const { ada, chats } = here.office;
    const { card } = await ada.says(chats.ada, 'roller');
    const named = await ada.presses(card, 'roles.appoint', { personName: 'eva  ek', role: 'expert' });
    assert.equal(textOf(named.card, 'notice'), 'Eva Ek är nu expert.');
  });

  it('can be given by name to one in the chat whom the bot has not met', async () => {
    const { ada } = here.office;
    const lena = here.connected.teams.user({ name: 'Lena Lind', tenant: ada.tenant });
    const group = here.connected.teams.groupChat([ada, lena]);
    const { card } = await ada.mentions(group, 'roller');
    const named = await ada.presses(card, 'roles.appoint', { personName: 'Lena Lind', role: 'coordinator' });
    assert.match(textsIn(named.card), /Lena Lind: Samordnare/);
  });

  it('are not guessed: a name that several bear, or nobody, is asked about, and what was typed is kept', async () => {
    const { ada, eva, chats } = here.office;
    const namesake = here.connected.teams.user({ name: 'Eva Ek', tenant: eva.tenant });
    await here.connected.teams.installs(here.connected.teams.personalChat(namesake));
    const { card } = await ada.says(chats.ada, 'roller');
    const several = await ada.presses(card, 'roles.appoint', { personName: 'Eva Ek', role: 'coordinator' });
    assert.match(textOf(several.card, 'notice'), /Flera kan vara Eva Ek/);
    assert.equal(element(several.card, 'personName').value, 'Eva Ek');
    assert.equal(element(several.card, 'role').value, 'coordinator');
    const chosen = await ada.presses(several.card, 'roles.appoint', { person: namesake.aadObjectId });
    assert.match(textsIn(chosen.card), /Eva Ek: Samordnare/);
    const nobody = await ada.presses(card, 'roles.appoint', { personName: 'Ingen Alls', role: 'expert' });
    assert.match(textOf(nobody.card, 'notice'), /hittar ingen som heter Ingen Alls/);
    assert.equal(element(nobody.card, 'personName').value, 'Ingen Alls');
    const empty = await ada.presses(card, 'roles.appoint', { role: 'expert' });
    assert.match(textOf(empty.card, 'notice'), /Sök en person/);
    const long = await ada.presses(card, 'roles.appoint', { personName: '*'.repeat(100_000) }, { force: true });
    assert.match(textOf(long.card, 'notice'), /kortat till 100 tecken/);
  });

  it('can be given to one who has not met the bot, who gets a name once they have', async () => {
    const { ada, chats } = here.office;
    const lena = here.connected.teams.user({ name: 'Lena Lind', tenant: ada.tenant });
    await appoint(here.office, lena);
    assert.match(textsIn((await ada.says(chats.ada, 'roller')).card), new RegExp(`Person med id ${lena.aadObjectId}`));
    await lena.says(here.connected.teams.personalChat(lena), 'hej');
    assert.match(textsIn((await ada.says(chats.ada, 'roller')).card), /Lena Lind: Expert/);
  });

  it('are shown a page at a time', async () => {
    const { ada, chats } = here.office;
    for (const n of Array.from({ length: 10 }, (_, index) => index)) {
      await appoint(here.office, here.connected.teams.user({ name: `Person ${n}`, tenant: ada.tenant }));
    }
    const { card } = await ada.says(chats.ada, 'roles');
    const next = await ada.presses(card, 'roles.show', { page: 2 });
    assert.match(textsIn(next.card), /Föregående/);
    assert.doesNotMatch(textsIn(next.card), /Nästa/);
    assert.equal(findElement(next.card, 'notice'), undefined);
  });
});
