import { z } from 'zod';
import { wording } from './fields.ts';

/** The number of a page that a button asks for, from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000);

/** Buttons to the pages before and after, where a list does not fit on one card. */
export const pages = z.array(z.object({ label: wording(40), page: pageNumber })).max(2);
