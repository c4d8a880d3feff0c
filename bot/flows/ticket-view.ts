import { MAX_LISTED, MAX_NAME, texts, ticketCard } from '../../cards/index.ts';
import { type Language, stateOf, type Ticket } from '../../domain/index.ts';
import type { Outcome } from './flow.ts';
import { dayOf, shortened } from './wording.ts';

/** What one who looks at a ticket is told beside it, and what stands in the form. */
export interface Beside {
  readonly notice?: string;
  readonly draft?: string;
  readonly publish?: 'true' | 'false';
  /** What somebody wrote while another replied. */
  readonly unsent?: string;
}

/** The ticket as experts see it. */
export function showTicket(ticket: Ticket, language: Language, beside: Beside = {}): Outcome & { card: object } {
  const wording = texts[language].tickets;
  const state = stateOf(ticket);
  const view = viewOf(ticket, language);
  const data = {
    ...beside,
    ticket: ticket.id,
    title: wording.name(ticket.number),
    state: view.state,
    asked: wording.asked(nameOf(ticket.asker, language), dayOf(ticket.askedAt, language)),
    question: ticket.question,
    comment: ticket.comment,
    holder: view.holder,
    replyLabel: view.replyLabel,
    reply: view.reply,
    open: state !== 'answered',
    free: state === 'open',
  };
  const text = `${data.title}. ${data.state}. ${shortened(ticket.question, MAX_LISTED)}`;
  return { text, card: ticketCard.render(data, language) };
}

/** What lists and tickets say alike: the state, who has it, the reply. */
export function viewOf(ticket: Ticket, language: Language) {
  const wording = texts[language].tickets;
  const state = stateOf(ticket);
  const holder = ticket.claimedBy ? wording.holder(nameOf(ticket.claimedBy, language)) : wording.nobody;
  return {
    name: wording.name(ticket.number),
    state: wording.states[state],
    holder: state === 'answered' ? '' : holder,
    replyLabel: ticket.reply ? labelOf(ticket.reply.by, language) : '',
    reply: ticket.reply?.text ?? '',
  };
}

/** "Svar från NN, inte ur dokumenten". */
export const labelOf = (by: { readonly name: string }, language: Language) =>
  texts[language].tickets.label(nameOf(by, language));

/** A name that can be shown: not every activity carries one. */
export const nameOf = ({ name }: { readonly name: string }, language: Language) =>
  shortened(name.trim(), MAX_NAME) || texts[language].tickets.unnamed;
