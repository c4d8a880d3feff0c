import type { Kysely } from 'kysely';
import type { KnownAnswer } from '../ask/known-answers.ts';
import type { Change } from '../ports.ts';
import { keyOfQuestion, type Ticket } from '../tickets.ts';
import { Conflict } from './errors.ts';
import type { Tables, TicketRow } from './schema.ts';

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Rejects with `Conflict` where the version has moved on, or a new ticket's number or question is taken. */
export async function writeTicket(
  db: Kysely<Tables>,
  tenant: string,
  { ticket, expectedVersion }: ChangeOf<'ticket'>,
): Promise<void> {
  const { id, number, ...body } = ticket;
  const key = { tenant, id };
  const values = { version: expectedVersion + 1, answered: Number(!!ticket.reply), body: JSON.stringify(body) };
  const made = { number, asker_id: ticket.asker.id, question_key: keyOfQuestion(ticket.question) };
  const written =
    expectedVersion === 0
      ? await insertTicket(db, { ...key, ...made, ...values })
      : await updateTicket(db, { ...key, version: expectedVersion }, values);
  if (written !== 1n) throw new Conflict(`the ticket is no longer at version ${expectedVersion}`);
}

export async function findTicket(
  db: Kysely<Tables>,
  tenant: string,
  wanted: Partial<Pick<TicketRow, 'id' | 'asker_id' | 'question_key'>>,
): Promise<Ticket | undefined> {
  const row = await db
    .selectFrom('ticket')
    .selectAll()
    .where((where) => where.and({ tenant, ...wanted }))
    .executeTakeFirst();
  return row && toTicket(row);
}

/** The newest first, or the oldest. */
export async function listTickets(
  db: Kysely<Tables>,
  tenant: string,
  wanted: Partial<Pick<TicketRow, 'asker_id' | 'answered'>>,
  order: 'asc' | 'desc',
): Promise<readonly Ticket[]> {
  const rows = await db
    .selectFrom('ticket')
    .selectAll()
    .where((where) => where.and({ tenant, ...wanted }))
    .orderBy('number', order)
    .execute();
  return rows.map(toTicket);
}

export async function lastTicketNumber(db: Kysely<Tables>, tenant: string): Promise<number> {
  const row = await db
    .selectFrom('ticket')
    .select('number')
    .where('tenant', '=', tenant)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function writeKnownAnswer(db: Kysely<Tables>, tenant: string, { known }: ChangeOf<'knownAnswer'>) {
  const { id, at, ...body } = known;
  await db
    .insertInto('known_answer')
    .values({ tenant, id, at: at.toISOString(), revoked_at: null, body: JSON.stringify(body) })
    .execute();
}

/** Rejects with `Conflict` where there is no such answer in use. */
export async function revokeKnownAnswer(db: Kysely<Tables>, tenant: string, at: Date, id: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('known_answer')
    .set({ revoked_at: at.toISOString() })
    .where((where) => where.and({ tenant, id }))
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Conflict('the known answer is not in use');
}

export async function listKnownAnswers(db: Kysely<Tables>, tenant: string): Promise<readonly KnownAnswer[]> {
  const rows = await db
    .selectFrom('known_answer')
    .select(['id', 'at', 'body'])
    .where('tenant', '=', tenant)
    .where('revoked_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, at, body }) => ({ ...JSON.parse(body), id, at: new Date(at) }));
}

// --- Internal helpers ---

async function insertTicket(db: Kysely<Tables>, row: TicketRow): Promise<bigint | undefined> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ticket')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows;
}

async function updateTicket(
  db: Kysely<Tables>,
  key: Pick<TicketRow, 'tenant' | 'id' | 'version'>,
  values: Pick<TicketRow, 'version' | 'answered' | 'body'>,
): Promise<bigint> {
  const { numUpdatedRows } = await db
    .updateTable('ticket')
    .set(values)
    .where((where) => where.and(key))
    .executeTakeFirstOrThrow();
  return numUpdatedRows;
}

function toTicket({ id, number, version, body }: TicketRow): Ticket {
  const { askedAt, reply, ...rest } = JSON.parse(body);
  const ticket: Ticket = { ...rest, id, number, version, askedAt: new Date(askedAt) };
  return reply ? { ...ticket, reply: { ...reply, at: new Date(reply.at) } } : ticket;
}
