import {
  answerCard,
  escalationCard,
  MAX_COMMENT,
  MAX_LISTED,
  MAX_MINE,
  myQuestionsCard,
  texts,
} from '../../cards/index.ts';
import { type Change, keyOfQuestion, placeOf, type Ticket } from '../../domain/index.ts';
import { defineAction, type Flow, type Outcome, type Services, type Turn } from './flow.ts';
import { latePost, receivers, subjectOf, ticketPost } from './ticket-posts.ts';
import { viewOf } from './ticket-view.ts';
import { beginning, pageOf, shortened } from './wording.ts';

/** Questions that are sent to the experts, and what has become of them. */
export const escalate: Flow = {
  commands: [
    {
      word: { sv: texts.sv.commands.myQuestions, en: texts.en.commands.myQuestions },
      run: (turn, services) => showMine(1, turn, services),
    },
  ],
  actions: [
    defineAction('ask.escalate', answerCard.actions['ask.escalate'], send),
    defineAction('ask.mine', myQuestionsCard.actions['ask.mine'], ({ page }, turn, services) =>
      showMine(page, turn, services),
    ),
  ],
};

// --- Internal helpers ---

interface Sent {
  readonly question: string;
  readonly comment: string;
}

async function send({ question, comment }: Sent, turn: Turn, services: Services): Promise<Outcome> {
  const { language } = turn;
  if (comment.length <= MAX_COMMENT)
    return receipt(await ticketFor({ question, comment }, turn, services), turn, services);
  const notice = texts[language].escalation.cut(MAX_COMMENT);
  const data = { question, comment: beginning(comment, MAX_COMMENT), notice };
  return { text: notice, card: escalationCard.render(data, language) };
}

/** The asker's ticket for this question: the one there is, or a new one with the next number. */
async function ticketFor({ question, comment }: Sent, turn: Turn, services: Services): Promise<Ticket> {
  const { store } = services;
  const { user, conversation, language, now } = turn;
  for (;;) {
    const known = await store.ticketFor(user.id, keyOfQuestion(question));
    if (known) return known;
    const ticket = {
      id: services.newId(),
      number: (await store.lastTicketNumber()) + 1,
      version: 1,
      question,
      comment,
      asker: { id: user.id, name: user.name },
      language,
      conversationId: conversation.id,
      askedAt: now,
    };
    // Of two presses at once, or two askers at once, one finds the question or the number taken and looks again.
    if ((await store.commit(await opening(ticket, turn, services))) === 'done') return ticket;
  }
}

async function opening(ticket: Ticket, { cause, now, user }: Turn, { store }: Services) {
  const { version, ...content } = ticket;
  const changes: Change[] = [
    { kind: 'ticket', ticket: content, expectedVersion: 0 },
    ...(await receivers(store)).map((each) => ticketPost(ticket, each, now)),
    await latePost(ticket, store),
  ];
  const details = JSON.stringify({ number: ticket.number });
  const opened = { at: now, by: user.id, subject: subjectOf(ticket), event: 'opened', details };
  // With the question in its cause a repeated commit is one whose ticket is there.
  return { cause: `${cause} ${keyOfQuestion(ticket.question)}`, at: now, audit: [opened], changes };
}

async function receipt(ticket: Ticket, { user, language }: Turn, { store }: Services): Promise<Outcome> {
  const { mine } = texts[language];
  if (ticket.reply) return show(mine.title, '', [ticket], [], language);
  const received = (await receivers(store)).length > 0;
  const place = (await store.personalChat(user.id)) ? mine.note : mine.noteHere;
  return show(mine.sent, received ? place : mine.nobody, [ticket], [], language);
}

/** All in one's own chat; where others read along, only what was asked there. */
async function showMine(page: number, { user, conversation, language }: Turn, { store }: Services): Promise<Outcome> {
  const { mine } = texts[language];
  const alone = conversation.kind === 'personal';
  const isHere = (ticket: Ticket) => placeOf(ticket.conversationId) === placeOf(conversation.id);
  const tickets = (await store.ticketsOf(user.id)).filter((ticket) => alone || isHere(ticket));
  const { shown, pages } = pageOf(tickets, page, MAX_MINE, language);
  const none = alone ? mine.none : mine.noneHere;
  return show(mine.title, tickets.length > 0 ? '' : none, shown, pages, language);
}

function show(
  title: string,
  note: string,
  tickets: readonly Ticket[],
  pages: { label: string; page: number }[],
  language: Turn['language'],
): Outcome {
  const rows = tickets.map((ticket) => ({
    ...viewOf(ticket, language),
    question: shortened(ticket.question, MAX_LISTED),
  }));
  const summary = rows.map(({ name, state }) => `${name}: ${state.toLowerCase()}`).join(', ');
  const card = myQuestionsCard.render({ title, note, rows, pages }, language);
  return { text: [title, summary || note].join('. '), card };
}
