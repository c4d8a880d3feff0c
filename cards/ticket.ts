import { z } from 'zod';
import { defineCard } from './card.ts';
import { MAX_COMMENT, MAX_QUESTION } from './escalation.ts';
import { prefilled, typed, verbatim, wording } from './fields.ts';
import template from './ticket.json' with { type: 'json' };

/** The longest reply of an expert, in characters. */
export const MAX_REPLY = 1500;

const sent = z.object({
  ticket: z.string().max(100),
  reply: typed,
  publish: z.enum(['true', 'false']).default('false'),
});

/**
 * A ticket as experts see it, with its `state` and, once there is one, the reply (`answer`). `unsent`: what somebody
 * wrote while another replied. `open`: it can be replied to; `free`: nobody has it.
 */
export const ticketCard = defineCard({
  name: 'ticket',
  template,
  data: z
    .object({
      ticket: z.string().max(100),
      title: wording(60),
      state: wording(40),
      asked: verbatim(200),
      question: verbatim(MAX_QUESTION),
      comment: verbatim(MAX_COMMENT),
      holder: verbatim(150),
      replyLabel: verbatim(150),
      reply: verbatim(MAX_REPLY),
      unsent: verbatim(MAX_REPLY).default(''),
      draft: prefilled(MAX_REPLY),
      publish: z.enum(['true', 'false']).default('false'),
      notice: verbatim(300).default(''),
      open: z.boolean(),
      free: z.boolean(),
    })
    .transform((data) => ({ ...data, summary: `${data.title}. ${data.state}.` })),
  actions: { 'ask.claim': sent, 'ask.reply': sent },
});
