import { z } from 'zod';
import { answerCard, MAX_CHOICE, MAX_CHOICES } from './answer.ts';
import { defineCard } from './card.ts';
import { wording } from './fields.ts';
import template from './guide.json' with { type: 'json' };

/** The most documents that are listed. */
export const MAX_DOCUMENTS = 20;

/** What Samspel can do, with example questions: the welcome, and the answer to `hjälp`. */
export const guideCard = defineCard({
  name: 'guide',
  template,
  data: z.object({
    title: wording(100),
    lead: wording(2000),
    documents: z.array(z.object({ title: wording(120) })).max(MAX_DOCUMENTS),
    examples: z.array(wording(MAX_CHOICE)).max(MAX_CHOICES),
  }),
  actions: { 'ask.question': answerCard.actions['ask.question'] },
});
