import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  claimTicket,
  findByName,
  keyOfQuestion,
  lateAt,
  mostRefused,
  replyToTicket,
  stateOf,
  type Ticket,
} from '../../domain/index.ts';

const AT = new Date('2026-11-20T10:00:00Z');

const TICKET: Ticket = {
  id: 't',
  number: 1,
  version: 1,
  question: 'Får man ta med hund?',
  comment: '',
  asker: { id: 'anna', name: 'Anna' },
  language: 'sv',
  conversationId: 'c',
  askedAt: AT,
};

const person = (id: string) => ({ id, name: id });
const everybody = () => true;
const only =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

/** The ticket after somebody pressed; Eva and Bo are experts. */
function pressed(ticket: Ticket, who: string, claims: boolean, text: string): Ticket {
  const isExpert = only('eva', 'bo');
  const reply = { text, by: person(who), at: AT };
  const moved = claims ? claimTicket(ticket, person(who), isExpert) : replyToTicket(ticket, reply, isExpert);
  if (!isExpert(who)) assert.equal(moved, 'notExpert');
  else if (ticket.reply) assert.equal(moved, 'answered');
  return typeof moved === 'object' ? moved : ticket;
}

describe('A ticket', () => {
  it('is open, then taken, then answered', () => {
    assert.equal(stateOf(TICKET), 'open');
    const claimed = claimTicket(TICKET, person('eva'), everybody);
    assert(typeof claimed === 'object');
    assert.equal(stateOf(claimed), 'claimed');
    const answered = replyToTicket(claimed, { text: 'Ja', by: person('eva'), at: AT }, everybody);
    assert(typeof answered === 'object');
    assert.equal(stateOf(answered), 'answered');
  });

  it('can be taken over from one who is no longer an expert, and from nobody else', () => {
    const claimed = { ...TICKET, claimedBy: person('eva') };
    assert.equal(claimTicket(claimed, person('bo'), only('eva', 'bo')), 'taken');
    assert.equal(typeof claimTicket(claimed, person('bo'), only('bo')), 'object');
  });

  it('never changes for one who is no expert, nor once it is answered, whatever is pressed in whatever order', () => {
    const step = fc.record({ who: fc.constantFrom('eva', 'bo', 'anna'), claims: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const last = steps.reduce((ticket, { who, claims }, index) => pressed(ticket, who, claims, `${index}`), TICKET);
        const first = steps.findIndex(({ who, claims }) => who !== 'anna' && !claims);
        assert.equal(last.reply?.text, first < 0 ? undefined : `${first}`);
      }),
    );
  });

  it('is late after three working days', () => {
    assert.deepEqual(lateAt(new Date('2026-11-20T10:00:00Z')), new Date('2026-11-25T10:00:00Z'));
    assert.deepEqual(lateAt(new Date('2026-11-21T10:00:00Z')), new Date('2026-11-25T10:00:00Z'));
    assert.deepEqual(lateAt(new Date('2026-11-16T10:00:00Z')), new Date('2026-11-19T10:00:00Z'));
  });

  it('is for the same question whatever its case, accents and signs', () => {
    assert.equal(keyOfQuestion('Får man ta med hund?'), keyOfQuestion(' far man ta med HUND '));
    assert.notEqual(keyOfQuestion('Får man ta med hund?'), keyOfQuestion('Får man ta med katt?'));
    assert.notEqual(keyOfQuestion('???'), keyOfQuestion('!!!'));
  });
});

describe('The questions most often refused', () => {
  it('are counted together whatever their case and signs, the most frequent first, as they were put last', () => {
    assert.deepEqual(mostRefused(['Katt?', 'Hund?', 'hund', 'HUND!']), [
      { question: 'Hund?', count: 3 },
      { question: 'Katt?', count: 1 },
    ]);
  });
});

describe('A typed name', () => {
  const people = ['Eva Ek', 'Erik Ek', 'Eva Berg'].map((name) => ({ userId: name, name }));

  it('is that of whoever bears just it, whatever its case, accents and spaces', () => {
    assert.deepEqual(findByName(' eva  EK ', people, 5), { found: 'one', person: people[0] });
  });

  it('is a choice where it is a part of names, even of one', () => {
    assert.deepEqual(findByName('Eva', people, 5), { found: 'choices', people: [people[0], people[2]] });
    assert.deepEqual(findByName('Erik', people, 5), { found: 'choices', people: [people[1]] });
  });

  it('is a choice where several bear it', () => {
    const namesake = { userId: 'other', name: 'Eva Ek' };
    const meant = findByName('Eva Ek', [...people, namesake], 5);
    assert.deepEqual(meant, { found: 'choices', people: [people[0], namesake] });
  });

  it('is nobody’s where nobody bears it', () => {
    for (const typed of ['Ev', 'Lena Lind', '', '   '])
      assert.deepEqual(findByName(typed, people, 5), { found: 'none' });
  });
});
