import { z } from 'zod';
import { defineCard } from './card.ts';
import template from './escalation.json' with { type: 'json' };
import { prefilled, sentBack, typed, verbatim, wording } from './fields.ts';

/** The longest question that can be asked and sent on, and the longest comment to it, in characters. */
export const MAX_QUESTION = 2000;
export const MAX_COMMENT = 1000;

/** What sends a question to the experts, on whichever card it stands. */
export const escalate = z.object({ question: z.string().trim().min(1).max(MAX_QUESTION), comment: typed });

/** The form that sends a question to the experts, given back where its comment could not be taken. */
export const escalationCard = defineCard({
  name: 'escalation',
  template,
  data: z
    .object({ question: z.string().max(MAX_QUESTION), comment: prefilled(MAX_COMMENT), notice: wording(200) })
    .transform(({ question, ...rest }) => ({
      ...rest,
      asked: sentBack(MAX_QUESTION).parse(question),
      question: verbatim(MAX_QUESTION).parse(question),
    })),
  actions: { 'ask.escalate': escalate },
});
