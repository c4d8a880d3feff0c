import { createHash } from 'node:crypto';
import { fold, wordsOf } from './ask/words.ts';
import type { Language } from './language.ts';

export type TicketState = 'open' | 'claimed' | 'answered';

/** Whoever did something to a ticket; `id` is the Entra object id. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** A question that the documents do not answer, sent to the experts. */
export interface Ticket {
  /** Opaque and unguessable; knowing it gives no access. */
  readonly id: string;
  /** Counts up within the tenant: what people call the ticket. */
  readonly number: number;
  readonly version: number;
  readonly question: string;
  readonly comment: string;
  readonly asker: Actor;
  /** The asker's. */
  readonly language: Language;
  /** Where it was asked. */
  readonly conversationId: string;
  readonly askedAt: Date;
  readonly claimedBy?: Actor;
  readonly reply?: TicketReply;
}

export interface TicketReply {
  readonly text: string;
  readonly by: Actor;
  readonly at: Date;
}

/** Why nothing was changed. `taken`: another expert has it. `answered`: somebody has replied already. */
export type TicketRefusal = 'notExpert' | 'taken' | 'answered';

/** How long a ticket may be without a reply before the asker is told, in working days (Monday to Friday). */
export const LATE_AFTER_WORKING_DAYS = 3;

export function stateOf({ claimedBy, reply }: Ticket): TicketState {
  if (reply) return 'answered';
  return claimedBy ? 'claimed' : 'open';
}

/** An expert takes the ticket. One who is no longer an expert does not keep it from others. */
export function claimTicket(ticket: Ticket, by: Actor, isExpert: (userId: string) => boolean): Ticket | TicketRefusal {
  if (!isExpert(by.id)) return 'notExpert';
  if (ticket.reply) return 'answered';
  const holder = ticket.claimedBy;
  if (holder && holder.id !== by.id && isExpert(holder.id)) return 'taken';
  return { ...ticket, claimedBy: by };
}

/** An expert replies, whoever has the ticket: that a colleague knows the answer must not wait. The first reply stands. */
export function replyToTicket(
  ticket: Ticket,
  reply: TicketReply,
  isExpert: (userId: string) => boolean,
): Ticket | TicketRefusal {
  if (!isExpert(reply.by.id)) return 'notExpert';
  if (ticket.reply) return 'answered';
  return { ...ticket, claimedBy: reply.by, reply };
}

/** The same for questions of the same words, whatever their case, accents and signs: 64 hexadecimal digits. */
export function keyOfQuestion(question: string): string {
  return createHash('sha256').update(normalized(question)).digest('hex');
}

/** When the asker is to be told that there is no reply yet: the same time of day, Saturdays and Sundays not counted. */
export function lateAt(askedAt: Date): Date {
  const day = new Date(askedAt);
  for (let left = LATE_AFTER_WORKING_DAYS; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return day;
}

/** A question that was refused, with how many times, as it was put last. */
export interface RefusedQuestion {
  readonly question: string;
  readonly count: number;
}

/** Questions of the same words together, the most frequent first; `texts` are the newest first. */
export function mostRefused(texts: readonly string[]): RefusedQuestion[] {
  const groups = [...Map.groupBy(texts, normalized).values()];
  const counted = groups.flatMap(([question, ...others]) =>
    question === undefined ? [] : [{ question, count: others.length + 1 }],
  );
  return counted.sort((a, b) => b.count - a.count);
}

// --- Internal helpers ---

/** A text without words, such as a row of signs, stands for itself. */
const normalized = (text: string) =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ') || fold(text);
