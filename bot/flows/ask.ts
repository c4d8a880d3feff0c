import {
  answerCard,
  MAX_CHOICE,
  MAX_CHOICES,
  MAX_LABEL,
  MAX_NOTE,
  MAX_QUESTION,
  MAX_QUOTE,
  MAX_SOURCE,
  texts,
} from '../../cards/index.ts';
import {
  type Asked,
  ask as answerFrom,
  type Change,
  type Choice,
  type Knowledge,
  type LoggedQuestion,
  loggedIdOf,
  type RatedQuestion,
  type Reply,
  ratedQuestion,
  type Source,
  type Thread,
} from '../../domain/index.ts';
import { type Citation, defineAction, type Flow, type Outcome, type Services, type Turn } from './flow.ts';

/** How long a question can be followed up, in milliseconds. */
const THREAD_LASTS_MS = 30 * 60 * 1000;

/** Questions, typed or asked by a button. */
export const ask: Flow = {
  actions: [
    defineAction('ask.question', answerCard.actions['ask.question'], ({ question }, turn, services) =>
      answerQuestion(question, turn, services),
    ),
  ],
};

/** Answers a question with a card; remembers it for a follow-up and counts it in the question log. */
export async function answerQuestion(text: string, turn: Turn, services: Services): Promise<Outcome> {
  const { replies } = texts[turn.language];
  if (text.trim() === '') return { text: replies.empty };
  if (text.length > MAX_QUESTION) return { text: replies.tooLong(MAX_QUESTION) };
  const thread = await services.store.thread(turn.user.id, turn.conversation.id);
  const frame = thread && turn.now.getTime() - thread.at.getTime() < THREAD_LASTS_MS ? thread.frame : undefined;
  const asked = answerFrom(text, services.knowledge, { language: turn.language, today: todayOf(turn.now), frame });
  const rated = ratedQuestion(services.newId(), text);
  const question = logged(text, asked.reply, rated, turn.now);
  const repeated = await remember(question, asked, thread, turn, services);
  return { ...say(asked.reply, services.knowledge, rated), repeated };
}

/** The row of the question log; the text of an answered question is not kept. */
export function logged(text: string, reply: Reply, rated: RatedQuestion, at: Date): LoggedQuestion {
  const row = { id: loggedIdOf(rated), at, language: reply.language, outcome: reply.outcome };
  return reply.outcome === 'answer' ? row : { ...row, text };
}

// --- Internal helpers ---

/**
 * Whether the same activity was answered before, perhaps by another replica. Of two questions at once in one chat the
 * later one's thread gives way, since its answer stands in chat all the same.
 */
async function remember(
  question: LoggedQuestion,
  { frame }: Asked,
  before: Thread | undefined,
  turn: Turn,
  services: Services,
) {
  const { user, conversation, now: at } = turn;
  const row: Change = { kind: 'question', question };
  const thread: Change = {
    kind: 'thread',
    thread: { userId: user.id, conversationId: conversation.id, at, frame },
    expectedVersion: before?.version ?? 0,
  };
  const commit = (changes: Change[]) => services.store.commit({ cause: turn.cause, at, audit: [], changes });
  const done = await commit([row, thread]);
  return (done === 'conflict' ? await commit([row]) : done) === 'duplicate';
}

/** The card that says a reply, with its citations; an answer or a refusal can be rated where `asked` is given. */
export function say(reply: Reply, knowledge: Knowledge, asked?: RatedQuestion): Outcome {
  const { answer } = texts[reply.language];
  const rated = RATEABLE.has(reply.outcome) ? asked : undefined;
  const titles = {
    smalltalk: '',
    answer: answer.related,
    notStated: answer.related,
    notUnderstood: answer.examples,
    ambiguous: answer.choose,
  };
  const data = {
    parts: reply.parts.map(({ text, sources }) => ({ text, sources: sources.map((source) => shown(source, reply)) })),
    note: reply.outcome === 'notStated' ? shortened(answer.searched(searched(reply, knowledge)), MAX_NOTE) : '',
    choicesTitle: titles[reply.outcome],
    choices: buttons(reply.choices),
    rated: rated ?? null,
  };
  return {
    text: reply.parts.map(({ text }) => text).join('\n\n'),
    card: answerCard.render(data, reply.language),
    citations: reply.parts.flatMap(({ sources }) => sources).map((source) => citation(source, reply)),
    ...(rated ? { rated } : {}),
  };
}

const RATEABLE: ReadonlySet<Reply['outcome']> = new Set(['answer', 'notStated']);

/** A question too long for a button is not offered: its answer can be asked for in words. */
function buttons(choices: readonly Choice[]): Choice[] {
  const fitting = choices.filter(({ question }) => question.length <= MAX_CHOICE);
  return fitting.slice(0, MAX_CHOICES).map(({ label, question }) => ({ label: shortened(label, MAX_LABEL), question }));
}

function searched(reply: Extract<Reply, { outcome: 'notStated' }>, { documents }: Knowledge): string {
  return reply.searched.map((id) => documents.get(id)?.title[reply.language] ?? id).join('; ');
}

const label = ({ title, section }: Source, { language }: Reply) => `${title[language]} · ${section}`;

/** A long quote is shown from its beginning; the section says where the rest is. */
const shown = (source: Source, reply: Reply) => ({
  label: shortened(label(source, reply), MAX_SOURCE),
  quote: shortened(source.quote, MAX_QUOTE),
});

function citation(source: Source, reply: Reply): Citation {
  return { name: shortened(label(source, reply), 80), abstract: shortened(source.quote, 160) };
}

export const shortened = (text: string, max: number) => (text.length > max ? `${text.slice(0, max - 1)}…` : text);

/** Kept, since to make one takes as long as to answer a question. */
const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day in Sweden, as an ISO date. */
export const todayOf = (now: Date) => swedishDay.format(now);
