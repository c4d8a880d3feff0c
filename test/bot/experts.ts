import { randomUUID } from 'node:crypto';
import { type Card, element, textsIn } from '../channel/card.ts';
import type { Chat } from '../channel/chat.ts';
import type { User } from '../channel/user.ts';
import { PostgresPlace } from '../store/postgres-place.ts';
import { type Connected, connect } from './running.ts';

/** The administrator of every tenant of the tests. */
export const ADMIN = '00000000-0000-4000-8000-00000000000a';

/** A question that no document answers. */
export const PARKING = 'Får man parkera vid kommunhuset?';

/** Tenants for as many offices as a suite opens; each is taken once. */
const tenants = Array.from({ length: 200 }, () => randomUUID());
let taken = 0;

/** A tenant with an administrator, two experts-to-be and Anna who asks; nobody is appointed yet. */
export interface Office {
  readonly ada: User;
  readonly anna: User;
  readonly eva: User;
  readonly erik: User;
  /** Each with a personal chat. */
  readonly chats: { readonly ada: Chat; readonly anna: Chat; readonly eva: Chat; readonly erik: Chat };
  /** A group chat of the experts. */
  readonly room: Chat;
}

/** Describes the same on the embedded database and, where there is a server, on PostgreSQL. */
export function onEachDatabase(title: string, tests: (settings: () => Record<string, string>) => void): void {
  describe(`${title} (SQLite)`, () => tests(() => ({})));
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) return;
  describe(`${title} (PostgreSQL)`, () => {
    let place: PostgresPlace;
    before(async () => {
      place = await PostgresPlace.create(server);
    });
    after(() => place.drop());
    tests(() => ({ DATABASE_URL: place.url }));
  });
}

/** The bot, for all the tenants of the tests. */
export function connectTenants(settings: Record<string, string> = {}): Promise<Connected> {
  return connect({}, { ADMINS: ADMIN, ALLOWED_TENANTS: tenants.join(','), ...settings });
}

/** The bot on one database, with a new office for each test. */
export interface InOffice {
  readonly connected: Connected;
  readonly office: Office;
}

/** Describes what happens in offices, the same on each database. */
export function inOffices(title: string, tests: (here: InOffice) => void): void {
  onEachDatabase(title, (settings) => {
    const here = {} as { connected: Connected; office: Office };
    before(async () => {
      here.connected = await connectTenants(settings());
    });
    beforeEach(async () => {
      here.office = await openOffice(here.connected);
    });
    after(() => here.connected.stop());
    tests(here);
  });
}

/** A tenant that nobody has used before. */
export async function openOffice({ teams }: Pick<Connected, 'teams'>): Promise<Office> {
  const tenant = tenants[taken] ?? '';
  taken += 1;
  const ada = teams.user({ name: 'Ada Admin', aadObjectId: ADMIN, tenant });
  const anna = teams.user({ name: 'Anna Andersson', tenant });
  const eva = teams.user({ name: 'Eva Ek', tenant });
  const erik = teams.user({ name: 'Erik Ek', tenant });
  const own = (user: User) => teams.personalChat(user);
  const chats = { ada: own(ada), anna: own(anna), eva: own(eva), erik: own(erik) };
  const room = teams.groupChat([eva, erik]);
  for (const chat of [...Object.values(chats), room]) await teams.installs(chat);
  return { ada, anna, eva, erik, chats, room };
}

/** The administrator appoints somebody to a role, expert if nothing else is said. */
export async function appoint({ ada, chats }: Office, user: User, role = 'expert'): Promise<void> {
  const { card } = await ada.says(chats.ada, 'roller');
  await ada.presses(card, 'roles.appoint', { person: user.aadObjectId, role });
}

/** Anna asks what is not stated and sends it on; gives what she sees then. */
export async function escalate({ anna, chats }: Office, question = PARKING, comment = 'På fredagar') {
  const { card } = await anna.says(chats.anna, question);
  return anna.presses(card, 'ask.escalate', { comment });
}

/** The state word of a card. */
export const stateOf = (card: Card) => element(card, 'state').text;

/** For `chat.waitFor`: a message with a card that shows this. */
export const shows =
  (text: string) =>
  ({ cards }: { readonly cards: readonly Card[] }) =>
    cards.some((card) => textsIn(card).includes(text));
