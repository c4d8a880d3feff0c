import { answerCard, MAX_QUESTION, MAX_SENT, texts } from '../../cards/index.ts';
import {
  type Asked,
  ask as answerFrom,
  type Change,
  findKnownAnswer,
  type KnownAnswer,
  type LoggedQuestion,
  loggedIdOf,
  questionInThread,
  type RatedQuestion,
  type Reply,
  ratedQuestion,
  type Thread,
} from '../../domain/index.ts';
import { say } from './answer-view.ts';
import { showKnownAnswer } from './expert-answer.ts';
import { defineAction, type Flow, type Outcome, type Services, type Turn } from './flow.ts';
import { shortened } from './wording.ts';

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
  const meant = isAnswered(asked.reply) ? text : questionInThread(text, asked.frame, services.knowledge, turn.language);
  const known = await knownAnswerTo(meant, asked.reply, services);
  const rated = ratedQuestion(services.newId(), text);
  const question = logged({ reply: asked.reply, known }, rated, turn.now, text);
  const repeated = await remember(question, asked, thread, turn, services);
  const said = known
    ? showKnownAnswer(known, asked.reply.language, shortened(meant, MAX_SENT))
    : say(asked.reply, services.knowledge, { meant, rated });
  return { ...said, repeated };
}

/** What an expert has answered to just this, where the documents do not answer it. */
export async function knownAnswerTo(
  text: string,
  reply: Reply,
  { store, knowledge }: Services,
): Promise<KnownAnswer | undefined> {
  if (isAnswered(reply)) return undefined;
  return findKnownAnswer(text, await store.knownAnswers(), knowledge, reply.language);
}

/** What is told: the reply, or the known answer instead of it. */
export interface Told {
  readonly reply: Reply;
  readonly known: KnownAnswer | undefined;
}

/** The row of the question log; the text, where it is known to be whole, is kept unless it was answered. */
export function logged({ reply, known }: Told, rated: RatedQuestion, at: Date, text?: string): LoggedQuestion {
  const row = { id: loggedIdOf(rated), at, language: reply.language };
  if (known) return { ...row, outcome: 'known' };
  const { outcome } = reply;
  return outcome === 'answer' || text === undefined ? { ...row, outcome } : { ...row, outcome, text };
}

/** Kept, since to make one takes as long as to answer a question. */
const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day in Sweden, as an ISO date. */
export const todayOf = (now: Date) => swedishDay.format(now);

// --- Internal helpers ---

/** Then no expert is needed, nor what the question means to one who has not read the chat. */
const isAnswered = ({ outcome }: Reply) => outcome === 'answer' || outcome === 'smalltalk';

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
