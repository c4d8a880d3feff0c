import { EXPERT_LISTS, expertsCard, MAX_LISTED, MAX_ROWS, texts } from '../../cards/index.ts';
import { type Language, mostRefused, placeOf, type TenantStore } from '../../domain/index.ts';
import { defineAction, type Flow, type Outcome, type Services, type Turn } from './flow.ts';
import { nameOf, showTicket, viewOf } from './ticket-view.ts';
import { expertsOf } from './tickets.ts';
import { dayOf, pageOf, shortened } from './wording.ts';

/** How many of the latest refused questions are counted. */
const MOST_REFUSED = 2_000;

/** What experts look at: open tickets, the questions most often refused, and the known answers, which they revoke. */
export const experts: Flow = {
  commands: [
    {
      word: { sv: texts.sv.commands.tickets, en: texts.en.commands.tickets },
      run: (turn, services) => forExperts(turn, services, () => showList('open', 1, turn, services)),
    },
  ],
  actions: [
    defineAction('ask.list', expertsCard.actions['ask.list'], ({ list, page }, turn, services) =>
      forExperts(turn, services, () => showList(list, page, turn, services)),
    ),
    defineAction('ask.open', expertsCard.actions['ask.open'], ({ ticket }, turn, services) =>
      forExperts(turn, services, () => open(ticket, turn, services)),
    ),
    defineAction('ask.revoke', expertsCard.actions['ask.revoke'], ({ known }, turn, services) =>
      forExperts(turn, services, () => revoke(known, turn, services)),
    ),
  ],
};

// --- Internal helpers ---

type List = (typeof EXPERT_LISTS)[number];

/** What people have asked in chats of their own is not shown where others than experts read along. */
async function forExperts(turn: Turn, { store }: Services, show: () => Promise<Outcome>): Promise<Outcome> {
  const { only, notHere } = texts[turn.language].experts;
  const isExpert = await expertsOf(store);
  if (!isExpert(turn.user.id)) return { text: only };
  return (await isAmongExperts(turn, store)) ? show() : { text: notHere };
}

async function isAmongExperts({ conversation: { kind, id } }: Turn, store: TenantStore): Promise<boolean> {
  if (kind === 'personal') return true;
  return (await store.expertChats()).some(({ conversationId }) => conversationId === placeOf(id));
}

async function open(id: string, { language }: Turn, { store }: Services): Promise<Outcome> {
  const ticket = await store.ticket(id);
  return ticket ? showTicket(ticket, language) : { text: texts[language].tickets.unknown };
}

async function revoke(id: string, turn: Turn, services: Services): Promise<Outcome> {
  const { cause, now: at, user, language } = turn;
  const { revoked, notInUse } = texts[language].experts;
  const audit = [{ at, by: user.id, subject: `known:${id}`, event: 'revoked', details: '{}' }];
  const done = await services.store.commit({
    cause,
    at,
    audit,
    changes: [
      { kind: 'roleRequired', userId: user.id, role: 'expert' },
      { kind: 'knownAnswerRevoked', id },
    ],
  });
  const isExpert = await expertsOf(services.store);
  if (!isExpert(user.id)) return { text: texts[language].tickets.onlyExperts };
  return showList('known', 1, turn, services, done === 'conflict' ? notInUse : revoked);
}

interface Row {
  readonly name: string;
  readonly text: string;
  readonly detail: string;
  readonly ticket?: string;
  readonly known?: string;
}

const LISTS: Readonly<Record<List, (store: TenantStore, language: Language) => Promise<readonly Row[]>>> = {
  async open(store, language) {
    const tickets = await store.unansweredTickets();
    return tickets.map((ticket) => {
      const { name, state, holder } = viewOf(ticket, language);
      return { name: `${name} · ${state}`, text: ticket.question, detail: holder, ticket: ticket.id };
    });
  },
  async refused(store, language) {
    const refused = mostRefused(await store.refusedQuestions(MOST_REFUSED));
    const { times } = texts[language].experts;
    return refused.map(({ question, count }) => ({ name: times(count), text: question, detail: '' }));
  },
  async known(store, language) {
    const known = await store.knownAnswers();
    const wording = texts[language].experts;
    return known.map((each) => {
      const name = wording.known(nameOf(each, language), dayOf(each.at, language));
      return { name, text: each.question, detail: each.answer, known: each.id };
    });
  },
};

async function showList(list: List, page: number, turn: Turn, { store }: Services, note = ''): Promise<Outcome> {
  const { language } = turn;
  const { titles, none } = texts[language].experts;
  const rows = await LISTS[list](store, language);
  const { shown, pages } = pageOf(rows, page, MAX_ROWS, language);
  const others = EXPERT_LISTS.filter((other) => other !== list);
  const data = {
    title: titles[list],
    note: note || (rows.length > 0 ? '' : none[list]),
    rows: shown.map((row) => ({
      ...row,
      name: shortened(row.name, MAX_LISTED),
      text: shortened(row.text, MAX_LISTED),
      detail: shortened(row.detail, MAX_LISTED),
    })),
    pages: [
      ...pages.map((to) => ({ ...to, list })),
      ...others.map((other) => ({ label: titles[other], list: other, page: 1 })),
    ],
  };
  return { text: [data.title, data.note].filter(Boolean).join('. '), card: expertsCard.render(data, language) };
}
