import { z } from 'zod';
import { defineCard } from './card.ts';
import template from './experts.json' with { type: 'json' };
import { verbatim, wording } from './fields.ts';
import { MAX_LISTED } from './my-questions.ts';
import { pageNumber } from './pages.ts';

/** The experts' lists. */
export const EXPERT_LISTS = ['open', 'refused', 'known'] as const;

/** The most rows on a card. */
export const MAX_ROWS = 6;

const list = z.enum(EXPERT_LISTS);

const row = z.object({
  name: verbatim(MAX_LISTED),
  text: verbatim(MAX_LISTED),
  detail: verbatim(MAX_LISTED),
  /** The ticket to open, the known answer to revoke; '' for none. */
  ticket: z.string().max(100).default(''),
  known: z.string().max(100).default(''),
});

/** One of the experts' lists, with buttons to the others and to its pages. */
export const expertsCard = defineCard({
  name: 'experts',
  template,
  data: z.object({
    title: wording(100),
    note: wording(300),
    rows: z.array(row).max(MAX_ROWS),
    pages: z.array(z.object({ label: wording(60), list, page: pageNumber })).max(4),
  }),
  actions: {
    'ask.list': z.object({ list, page: pageNumber }),
    'ask.open': z.object({ ticket: z.string().max(100) }),
    'ask.revoke': z.object({ known: z.string().max(100) }),
  },
});
