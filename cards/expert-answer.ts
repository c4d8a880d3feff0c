import { z } from 'zod';
import { MAX_SENT } from './answer.ts';
import { defineCard } from './card.ts';
import { escalate } from './escalation.ts';
import template from './expert-answer.json' with { type: 'json' };
import { sentBack, verbatim } from './fields.ts';
import { MAX_LISTED } from './my-questions.ts';
import { MAX_REPLY } from './ticket.ts';

/**
 * What an expert has answered (`answer`), to whoever asked or as a known answer: always under its label, and with a
 * `source` that says that it is none of the documents. `escalate`: the question, where it can be sent to the experts.
 */
export const expertAnswerCard = defineCard({
  name: 'expert-answer',
  template,
  data: z.object({
    label: verbatim(200),
    answer: verbatim(MAX_REPLY),
    source: verbatim(300),
    question: verbatim(MAX_LISTED + 50),
    escalate: sentBack(MAX_SENT).default(''),
  }),
  actions: { 'ask.escalate': escalate },
});
