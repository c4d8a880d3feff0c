import { z } from 'zod';
import { answerCard } from './answer.ts';
import { defineCard } from './card.ts';
import { wording } from './fields.ts';
import template from './guide.json' with { type: 'json' };

/** What Samspel can do, with example questions: the welcome, and the answer to `hjälp`. */
export const guideCard = defineCard({
  name: 'guide',
  template,
  data: z.object({
    title: wording(100),
    documents: z.array(z.object({ title: wording(120) })).max(20),
  }),
  actions: { 'ask.question': answerCard.actions['ask.question'] },
});
