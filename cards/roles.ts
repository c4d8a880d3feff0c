import { z } from 'zod';
import { ROLES } from '../domain/index.ts';
import { defineCard } from './card.ts';
import { prefilled, typed, verbatim, wording } from './fields.ts';
import { pageNumber, pages } from './pages.ts';
import template from './roles.json' with { type: 'json' };

/** The longest name, in characters; the most people to choose from, and the most holders on a card. */
export const MAX_NAME = 100;
export const MAX_PEOPLE = 8;
export const MAX_HOLDERS = 8;

const role = z.enum(ROLES);
const person = z.string().max(100);

/** Who has which role, and the form that appoints. `people`: whom to choose
 * from beside the search; where there are `several`, those that a typed name can stand for. */
export const rolesCard = defineCard({
  name: 'roles',
  template,
  data: z.object({
    notice: verbatim(300),
    people: z.array(z.object({ title: wording(2 * MAX_NAME + 3), value: person })).max(MAX_PEOPLE),
    several: z.boolean(),
    personName: prefilled(MAX_NAME),
    role: role.default('expert'),
    listTitle: wording(100),
    holders: z.array(z.object({ name: verbatim(MAX_NAME), roleName: wording(40), person, role })).max(MAX_HOLDERS),
    pages,
  }),
  actions: {
    'roles.appoint': z.object({ person: typed, personName: typed, role }),
    'roles.remove': z.object({ person, role }),
    'roles.show': z.object({ page: pageNumber }),
  },
});
