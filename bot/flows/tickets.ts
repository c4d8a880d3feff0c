import { MAX_REPLY, texts, ticketCard } from '../../cards/index.ts';
import {
  type Actor,
  type AuditEntry,
  type Change,
  claimTicket,
  replyToTicket,
  type TenantStore,
  type Ticket,
  type TicketRefusal,
} from '../../domain/index.ts';
import { defineAction, type Flow, type Outcome, type Services, type Turn } from './flow.ts';
import { latePostAgain, noLatePost, replyPost, subjectOf, updatesOf } from './ticket-posts.ts';
import { type Refused, type Sent, showRefused, typedBeside } from './ticket-refused.ts';
import { showTicket } from './ticket-view.ts';
import { beginning } from './wording.ts';

/** What experts do with a ticket: take it and reply, on its card. */
export const tickets: Flow = {
  actions: [
    defineAction('ask.claim', ticketCard.actions['ask.claim'], claim),
    defineAction('ask.reply', ticketCard.actions['ask.reply'], reply),
  ],
};

/** Who is an expert now: read anew for each press, so that a removed expert's right ends at once. */
export async function expertsOf(store: TenantStore): Promise<(userId: string) => boolean> {
  const holders = await store.roleHolders();
  const experts = new Set(holders.filter(({ role }) => role === 'expert').map(({ userId }) => userId));
  return (userId) => experts.has(userId);
}

// --- Internal helpers ---

const actorOf = ({ user }: Turn): Actor => ({ id: user.id, name: user.name });

async function claim(sent: Sent, turn: Turn, services: Services): Promise<Outcome> {
  const { store } = services;
  const done = await change(sent.ticket, turn, services, {
    event: 'claimed',
    apply: (ticket, isExpert) => claimTicket(ticket, actorOf(turn), isExpert),
    also: (ticket) => latePostAgain(ticket, store),
  });
  if ('refusal' in done) return showRefused(done, sent, turn);
  return showTicket(done.ticket, turn.language, typedBeside(sent, turn));
}

async function reply(sent: Sent, turn: Turn, services: Services): Promise<Outcome> {
  const wording = texts[turn.language].tickets;
  const { store } = services;
  const problem = sent.reply === '' || sent.reply.length > MAX_REPLY;
  const text = beginning(sent.reply, MAX_REPLY);
  const publish = sent.publish === 'true';
  const done = await change(sent.ticket, turn, services, {
    event: 'answered',
    apply: (ticket, isExpert) => {
      const replied = replyToTicket(ticket, { text, by: actorOf(turn), at: turn.now }, isExpert);
      return problem && typeof replied === 'object' ? ticket : replied;
    },
    async also(ticket) {
      const known: Change[] = publish ? [publication(ticket, services)] : [];
      return [...(await replyPost(ticket, store, turn.now)), noLatePost(ticket), ...known];
    },
  });
  if ('refusal' in done) return showRefused(done, sent, turn);
  if (problem)
    return showTicket(done.ticket, turn.language, typedBeside(sent, turn, sent.reply === '' ? wording.empty : ''));
  return showTicket(done.ticket, turn.language, { notice: publish ? wording.sentAndPublished : wording.sent });
}

/** The known answer has the expert's name and the day; its id is its own, so that it tells nothing of the asker. */
function publication({ question, language, reply }: Ticket, { newId }: Services): Change {
  if (!reply) throw new Error('Only a reply can be published');
  const { text: answer, by, at } = reply;
  return { kind: 'knownAnswer', known: { id: newId(), question, answer, name: by.name, language, at } };
}

function publicationAudit(change: Change, ticket: Ticket, { now, user }: Turn): AuditEntry[] {
  if (change.kind !== 'knownAnswer') return [];
  const details = JSON.stringify({ ticket: ticket.id });
  return [{ at: now, by: user.id, subject: `known:${change.known.id}`, event: 'published', details }];
}

interface Step {
  readonly event: string;
  /** The ticket as it was: nothing is to be changed. */
  apply(ticket: Ticket, isExpert: (userId: string) => boolean): Ticket | TicketRefusal;
  /** What is committed beside the ticket and its cards. */
  also(ticket: Ticket): Promise<Change[]>;
}

type Done = { readonly ticket: Ticket } | Refused;

/** Moves a ticket on, if the rules let it; anew with what another has changed in the same moment. */
async function change(id: string, turn: Turn, { store }: Services, step: Step): Promise<Done> {
  for (;;) {
    const ticket = await store.ticket(id);
    const isExpert = await expertsOf(store);
    if (!ticket) return { refusal: isExpert(turn.user.id) ? 'unknown' : 'notExpert', ticket };
    const moved = step.apply(ticket, isExpert);
    if (typeof moved === 'string') return { refusal: moved, ticket };
    if (moved === ticket) return { ticket };
    const { version, ...content } = moved;
    const details = JSON.stringify({ number: ticket.number });
    const also = await step.also(moved);
    const outcome = await store.commit({
      cause: turn.cause,
      at: turn.now,
      audit: [
        { at: turn.now, by: turn.user.id, subject: subjectOf(ticket), event: step.event, details },
        ...also.flatMap((each) => publicationAudit(each, ticket, turn)),
      ],
      changes: [
        { kind: 'roleRequired', userId: turn.user.id, role: 'expert' },
        { kind: 'ticket', ticket: content, expectedVersion: version },
        ...(await updatesOf(moved, store, isExpert, turn.now)),
        ...also,
      ],
    });
    if (outcome === 'done') return { ticket: moved };
    if (outcome === 'duplicate') return { ticket: (await store.ticket(id)) ?? ticket };
  }
}
