import { MAX_REPLY, texts } from '../../cards/index.ts';
import type { Ticket, TicketRefusal } from '../../domain/index.ts';
import type { Outcome, Turn } from './flow.ts';
import { type Beside, nameOf, showTicket } from './ticket-view.ts';
import { beginning } from './wording.ts';

/** What an expert sends from a ticket's card. */
export interface Sent {
  readonly ticket: string;
  readonly reply: string;
  readonly publish: 'true' | 'false';
}

/** Nothing was changed, and why; `unknown`: there is no such ticket. */
export interface Refused {
  readonly refusal: TicketRefusal | 'unknown';
  readonly ticket: Ticket | undefined;
}

/** What was typed, back in the form; where it was too long that is told. */
export function typedBeside({ reply, publish }: Sent, { language }: Turn, said = ''): Beside {
  const cut = reply.length > MAX_REPLY ? texts[language].tickets.cut(MAX_REPLY) : '';
  return { notice: [said, cut].filter(Boolean).join(' '), draft: beginning(reply, MAX_REPLY), publish };
}

/** Says why nothing was changed; what was typed stays on the card, or is shown beside the reply that came first. */
export function showRefused({ refusal, ticket }: Refused, sent: Sent, turn: Turn): Outcome {
  const { language } = turn;
  const wording = texts[language].tickets;
  if (refusal === 'notExpert' || !ticket)
    return { text: refusal === 'notExpert' ? wording.onlyExperts : wording.unknown };
  if (refusal === 'taken') {
    const said = wording.taken(nameOf(ticket.claimedBy ?? ticket.asker, language));
    return showTicket(ticket, language, typedBeside(sent, turn, said));
  }
  return showTicket(ticket, language, besideReply(ticket, sent, turn));
}

// --- Internal helpers ---

/** Whoever presses twice, before the card changes, has sent their answer all the same. */
function besideReply({ asker, reply }: Ticket, sent: Sent, { user, language }: Turn): Beside {
  const wording = texts[language].tickets;
  const typed = beginning(sent.reply, MAX_REPLY);
  if (reply?.by.id !== user.id)
    return { notice: wording.answered(nameOf(reply?.by ?? asker, language)), unsent: typed };
  return typed === reply.text ? { notice: wording.sent } : { notice: wording.answeredByYou, unsent: typed };
}
