import { z } from 'zod';
import { defineCard } from './card.ts';
import { verbatim, wording } from './fields.ts';
import template from './my-questions.json' with { type: 'json' };
import { pageNumber, pages } from './pages.ts';
import { MAX_REPLY } from './ticket.ts';

/** How much of a question is shown in a list, in characters, and the most questions on a card. */
export const MAX_LISTED = 300;
export const MAX_MINE = 3;

const row = z.object({
  name: wording(40),
  state: wording(40),
  question: verbatim(MAX_LISTED),
  holder: verbatim(150),
  replyLabel: verbatim(150),
  reply: verbatim(MAX_REPLY),
});

/** What I have sent to the experts: each with its `state` and, once there is one, the reply (`answer`). */
export const myQuestionsCard = defineCard({
  name: 'my-questions',
  template,
  data: z
    .object({ title: wording(100), note: wording(400), rows: z.array(row).max(MAX_MINE), pages })
    .transform(({ rows, ...rest }) => ({
      ...rest,
      rows: rows.map((each, index) => {
        const suffix = rows.length > 1 ? `-${index + 1}` : '';
        return { ...each, stateId: `state${suffix}`, replyId: `answer${suffix}` };
      }),
    })),
  actions: { 'ask.mine': z.object({ page: pageNumber }) },
});
