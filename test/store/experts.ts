import assert from 'node:assert/strict';
import type { Change, TenantStore } from '../../domain/ports.ts';
import { keyOfQuestion, type Ticket } from '../../domain/tickets.ts';
import { ADA, AT, CHAT, commitOf, count, later, loggedQuestion } from './samples.ts';

export const TICKET: Ticket = {
  id: 't1',
  number: 1,
  version: 1,
  question: 'Får man ta med "hund"?',
  comment: 'På fredagar 🐕',
  asker: { id: 'anna', name: 'Anna' },
  language: 'sv',
  conversationId: '19:anna',
  askedAt: AT,
};

export function ticketChange(ticket: Ticket, expectedVersion: number): Change {
  const { version, ...content } = ticket;
  return { kind: 'ticket', ticket: content, expectedVersion };
}

export const KNOWN = { id: 'k', question: 'F?', answer: 'S.', name: 'Eva', language: 'sv', at: AT } as const;

/** What must hold of roles, tickets and known answers. */
export function describeExperts(open: () => TenantStore): void {
  it('gives back who has which role, in the order of their appointment, as last named', async () => {
    const tenant = open();
    const ada = { userId: 'ada', role: 'expert', name: '' } as const;
    const bo = { userId: 'bo', role: 'coordinator', name: 'Bo' } as const;
    await tenant.commit(commitOf([{ kind: 'role', holder: ada }]));
    await tenant.commit(commitOf([{ kind: 'role', holder: bo }], { at: later(1) }));
    await tenant.commit(commitOf([{ kind: 'role', holder: { ...ada, name: 'Ada' } }], { at: later(2) }));
    assert.deepEqual(await tenant.roleHolders(), [{ ...ada, name: 'Ada' }, bo]);
    await tenant.commit(commitOf([{ kind: 'roleRemoved', userId: 'ada', role: 'expert' }]));
    await tenant.commit(commitOf([{ kind: 'roleRemoved', userId: 'nobody', role: 'expert' }]));
    assert.deepEqual(await tenant.roleHolders(), [bo]);
  });

  it('undoes a commit of one who does not have the role it needs', async () => {
    const tenant = open();
    const required = { kind: 'roleRequired', userId: 'ada', role: 'expert' } as const;
    const write = () => tenant.commit(commitOf([required, ticketChange(TICKET, 0)]));
    assert.equal(await write(), 'conflict');
    assert.equal(await tenant.ticket('t1'), undefined);
    await tenant.commit(commitOf([{ kind: 'role', holder: { userId: 'ada', role: 'expert', name: '' } }]));
    assert.equal(await write(), 'done');
  });

  it('gives back the experts’ chats, and everybody who has been met', async () => {
    const tenant = open();
    const chat = { conversationId: '19:x', language: 'en' } as const;
    const bo = { ...ADA, userId: 'bo', name: 'Bo' };
    await tenant.commit(commitOf([{ kind: 'expertChat', chat: { ...chat, language: 'sv' } }]));
    await tenant.commit(commitOf([{ kind: 'expertChat', chat }]));
    await tenant.commit(commitOf([{ kind: 'person', person: bo }]));
    assert.deepEqual(await tenant.expertChats(), [chat]);
    assert.deepEqual(await tenant.people(), [bo]);
    await tenant.commit(commitOf([{ kind: 'expertChatRemoved', conversationId: '19:x' }]));
    assert.deepEqual(await tenant.expertChats(), []);
  });

  it('forgets a conversation that is lost', async () => {
    const tenant = open();
    await tenant.commit(commitOf([{ kind: 'conversation', conversation: CHAT }]));
    await tenant.commit(commitOf([{ kind: 'conversationLost', conversationId: CHAT.conversationId }]));
    assert.equal(await tenant.personalChat('ada'), undefined);
  });

  it('gives back a ticket as last written, by id, by question, by asker and among the unanswered', async () => {
    const tenant = open();
    assert.equal(await tenant.lastTicketNumber(), 0);
    assert.equal(await tenant.commit(commitOf([ticketChange(TICKET, 0)])), 'done');
    assert.deepEqual(await tenant.ticket('t1'), TICKET);
    assert.deepEqual(await tenant.ticketFor('anna', keyOfQuestion('får man ta med hund')), TICKET);
    assert.equal(await tenant.ticketFor('bo', keyOfQuestion(TICKET.question)), undefined);
    assert.deepEqual(await tenant.unansweredTickets(), [TICKET]);
    const reply = { text: 'Ja', by: { id: 'eva', name: 'Eva' }, at: later(1) };
    const answered = { ...TICKET, claimedBy: reply.by, reply };
    assert.equal(await tenant.commit(commitOf([ticketChange(answered, 1)])), 'done');
    assert.deepEqual(await tenant.ticketsOf('anna'), [{ ...answered, version: 2 }]);
    assert.deepEqual(await tenant.unansweredTickets(), []);
    assert.equal(await tenant.lastTicketNumber(), 1);
  });

  it('lets one of many writers move a ticket on, take a number, or ask a question', async () => {
    const tenant = open();
    const numbers = Array.from({ length: 20 }, (_, n) => n);
    const write = (change: (n: number) => Change) =>
      Promise.all(numbers.map((n) => tenant.commit(commitOf([change(n)]))));
    const sameNumber = await write((n) => ticketChange({ ...TICKET, id: `a${n}`, question: `fråga ${n}` }, 0));
    assert.equal(count(sameNumber, 'done'), 1);
    const sameQuestion = await write((n) => ticketChange({ ...TICKET, id: `b${n}`, number: 10 + n }, 0));
    assert.equal(count(sameQuestion, 'done'), 1);
    const winner = await tenant.ticketFor('anna', keyOfQuestion(TICKET.question));
    assert(winner);
    const moved = await write(() => ticketChange(winner, 1));
    assert.equal(count(moved, 'done'), 1);
    assert.equal(count(moved, 'conflict'), 19);
  });

  it('gives back known answers until they are revoked, the newest first', async () => {
    const tenant = open();
    const newer = { ...KNOWN, id: 'n', at: later(1) };
    await tenant.commit(commitOf([{ kind: 'knownAnswer', known: KNOWN }]));
    await tenant.commit(commitOf([{ kind: 'knownAnswer', known: newer }]));
    assert.deepEqual(await tenant.knownAnswers(), [newer, KNOWN]);
    assert.equal(await tenant.commit(commitOf([{ kind: 'knownAnswerRevoked', id: 'k' }])), 'done');
    assert.equal(await tenant.commit(commitOf([{ kind: 'knownAnswerRevoked', id: 'k' }])), 'conflict');
    assert.deepEqual(await tenant.knownAnswers(), [newer]);
  });

  it('lists the texts of refused questions, and of no others', async () => {
    const tenant = open();
    for (const outcome of ['answer', 'notStated', 'notUnderstood', 'ambiguous', 'known'] as const) {
      const question = { ...loggedQuestion(outcome), outcome, text: outcome };
      await tenant.commit(commitOf([{ kind: 'question', question }]));
    }
    assert.deepEqual([...(await tenant.refusedQuestions(10))].sort(), ['notStated', 'notUnderstood']);
  });
}
