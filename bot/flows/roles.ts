import { MAX_HOLDERS, MAX_NAME, MAX_PEOPLE, rolesCard, texts } from '../../cards/index.ts';
import {
  type Change,
  findByName,
  type Named,
  type Role,
  type RoleHolder,
  type TenantStore,
} from '../../domain/index.ts';
import { MOST_WAITING } from './expert-chats.ts';
import { defineAction, type Flow, type Outcome, type Services, type Turn } from './flow.ts';
import { choiceOf, knownAs, peopleAround, withNames } from './people.ts';
import { receiver, subjectOf, ticketPost } from './ticket-posts.ts';
import { beginning, pageOf, shortened } from './wording.ts';

/** Administrators appoint coordinators and experts. */
export const roles: Flow = {
  commands: [
    {
      word: { sv: texts.sv.commands.roles, en: texts.en.commands.roles },
      run: (turn, services) => forAdmins(turn, services, () => show(turn, services)),
    },
  ],
  actions: [
    defineAction('roles.appoint', rolesCard.actions['roles.appoint'], (input, turn, services) =>
      forAdmins(turn, services, () => appoint(input, turn, services)),
    ),
    defineAction('roles.remove', rolesCard.actions['roles.remove'], (input, turn, services) =>
      forAdmins(turn, services, () => remove(input, turn, services)),
    ),
    defineAction('roles.show', rolesCard.actions['roles.show'], ({ page }, turn, services) =>
      forAdmins(turn, services, () => show(turn, services, { page })),
    ),
  ],
};

// --- Internal helpers ---

/** What stands in the form, and which page of the holders is shown. */
interface Shown {
  readonly notice?: string;
  readonly choices?: readonly Named[];
  readonly personName?: string;
  readonly role?: Role;
  readonly page?: number;
}

async function forAdmins(turn: Turn, services: Services, work: () => Promise<Outcome>): Promise<Outcome> {
  return services.isAdmin(turn.user.id) ? work() : { text: texts[turn.language].roles.onlyAdmins };
}

interface Appointment {
  readonly person: string;
  readonly personName: string;
  readonly role: Role;
}

const OBJECT_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

async function appoint({ person, personName, role }: Appointment, turn: Turn, services: Services): Promise<Outcome> {
  const wording = texts[turn.language].roles;
  const kept = { personName: beginning(personName, MAX_NAME), role };
  if (personName.length > MAX_NAME) return show(turn, services, { ...kept, notice: wording.cut(MAX_NAME) });
  const people = await peopleAround(services);
  const userId = person.toLowerCase();
  const met = people.find((one) => one.userId.toLowerCase() === userId);
  if (met || OBJECT_ID.test(person)) return grant(met ?? { userId, name: '' }, role, turn, services);
  if (personName === '') return show(turn, services, { ...kept, notice: wording.noPerson });
  const meant = findByName(personName, people, MAX_PEOPLE);
  if (meant.found === 'one') return grant(meant.person, role, turn, services);
  if (meant.found === 'none') return show(turn, services, { ...kept, notice: wording.notFound(personName) });
  return show(turn, services, { ...kept, notice: wording.several(personName), choices: meant.people });
}

async function grant({ userId, name }: Named, role: Role, turn: Turn, services: Services): Promise<Outcome> {
  const { store } = services;
  const wording = texts[turn.language].roles;
  const holder = { userId, role, name: beginning(name, MAX_NAME) };
  const waiting = role === 'expert' ? await waitingFor(userId, turn, store) : [];
  await commit(turn, store, holder, 'granted', [{ kind: 'role', holder }, ...waiting]);
  return show(turn, services, { notice: wording.appointed(knownAs(holder, turn.language), wording.inSentence[role]) });
}

/** The open tickets, for a new expert who is to receive them in person. */
async function waitingFor(userId: string, { now }: Turn, store: TenantStore): Promise<Change[]> {
  if ((await store.expertChats()).length > 0) return [];
  const to = await receiver(userId, store);
  return (await store.unansweredTickets()).slice(0, MOST_WAITING).map((ticket) => ticketPost(ticket, to, now));
}

async function remove(input: { person: string; role: Role }, turn: Turn, services: Services): Promise<Outcome> {
  const { store } = services;
  const wording = texts[turn.language].roles;
  const holders = await store.roleHolders();
  const holder = holders.find(({ userId, role }) => userId === input.person && role === input.role);
  if (!holder) return show(turn, services, { notice: wording.notHeld });
  const { userId, role } = holder;
  const tickets = role === 'expert' ? await store.unansweredTickets() : [];
  const withdrawn = tickets.map((ticket): Change => ({ kind: 'withdrawPosts', subject: subjectOf(ticket), userId }));
  await commit(turn, store, holder, 'removed', [{ kind: 'roleRemoved', userId, role }, ...withdrawn]);
  const [named] = await withNames([holder], store);
  return show(turn, services, {
    notice: wording.removed(knownAs(named ?? holder, turn.language), wording.inSentence[role]),
  });
}

async function commit(turn: Turn, store: TenantStore, { userId, role }: RoleHolder, event: string, changes: Change[]) {
  const { cause, now: at, user } = turn;
  const audit = [{ at, by: user.id, subject: `role:${userId}`, event, details: JSON.stringify({ role }) }];
  await store.commit({ cause, at, audit, changes });
}

async function show(turn: Turn, services: Services, shown: Shown = {}): Promise<Outcome> {
  const { store } = services;
  const { language } = turn;
  const wording = texts[language].roles;
  const holders = await withNames(await store.roleHolders(), store);
  const page = pageOf(holders, shown.page ?? 1, MAX_HOLDERS, language);
  const listTitle = holders.length > 0 ? wording.holders : wording.noHolders;
  const data = {
    notice: shortened(shown.notice ?? '', 300),
    // A client without a people picker has these to choose from.
    people: (shown.choices ?? (await peopleAround(services)).slice(0, MAX_PEOPLE)).map(choiceOf),
    several: shown.choices !== undefined,
    personName: shown.personName ?? '',
    role: shown.role ?? 'expert',
    listTitle,
    holders: page.shown.map((holder) => ({
      name: knownAs(holder, language),
      roleName: wording.names[holder.role],
      person: holder.userId,
      role: holder.role,
    })),
    pages: page.pages,
  };
  return { text: shown.notice ?? `${wording.title}. ${listTitle}`, card: rolesCard.render(data, language) };
}
