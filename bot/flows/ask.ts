import {
  answerCard,
  MAX_CHOICE,
  MAX_CHOICES,
  MAX_LABEL,
  MAX_QUESTION,
  MAX_QUOTE,
  MAX_SENT,
  MAX_SOURCE,
  texts,
} from '../../cards/index.ts';
import {
  type Asked,
  ask as answerFrom,
  type Change,
  type Choice,
  findKnownAnswer,
  type Knowledge,
  type KnownAnswer,
  type QuestionOutcome,
  questionInThread,
  type Reply,
  type Source,
  type Thread,
} from '../../domain/index.ts';
import { showKnownAnswer } from './expert-answer.ts';
import { type Citation, defineAction, type Flow, type Outcome, type Services, type Turn } from './flow.ts';
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
  const meant = questionInThread(text, asked.frame);
  const known = await knownAnswerTo(meant, asked.reply, services);
  const repeated = await remember(text, asked, known, thread, turn, services);
  const said = known
    ? showKnownAnswer(known, shortened(meant, MAX_SENT), asked.reply.language)
    : say(asked.reply, services.knowledge, meant);
  return { ...said, repeated };
}

// --- Internal helpers ---

/** What an expert has answered to just this, where the documents do not answer it. */
async function knownAnswerTo(text: string, { outcome, language }: Reply, { store, knowledge }: Services) {
  if (outcome === 'answer' || outcome === 'smalltalk') return undefined;
  return findKnownAnswer(text, await store.knownAnswers(), knowledge, language);
}

/**
 * Whether the same activity was answered before, perhaps by another replica. Of two questions at once in one chat the
 * later one's thread gives way, since its answer stands in chat all the same.
 */
async function remember(
  text: string,
  { reply, frame }: Asked,
  known: KnownAnswer | undefined,
  before: Thread | undefined,
  turn: Turn,
  services: Services,
) {
  const { user, conversation, now: at } = turn;
  const answered = reply.outcome === 'answer' || known !== undefined;
  const outcome: QuestionOutcome = known ? 'known' : reply.outcome;
  const logged = { id: services.newId(), at, language: reply.language, outcome };
  const question: Change = { kind: 'question', question: answered ? logged : { ...logged, text } };
  const thread: Change = {
    kind: 'thread',
    thread: { userId: user.id, conversationId: conversation.id, at, frame },
    expectedVersion: before?.version ?? 0,
  };
  const commit = (changes: Change[]) => services.store.commit({ cause: turn.cause, at, audit: [], changes });
  const done = await commit([question, thread]);
  return (done === 'conflict' ? await commit([question]) : done) === 'duplicate';
}

function say(reply: Reply, knowledge: Knowledge, asked: string): Outcome {
  const refused = reply.outcome === 'notStated' || reply.outcome === 'notUnderstood';
  const canBeSent = refused && /\p{L}/u.test(asked);
  const { answer } = texts[reply.language];
  const titles = {
    smalltalk: '',
    answer: answer.related,
    notStated: answer.related,
    notUnderstood: answer.examples,
    ambiguous: answer.choose,
  };
  const examples = texts[reply.language].guide.examples.map((question) => ({ label: question, question }));
  const data = {
    parts: reply.parts.map(({ text, sources }) => ({ text, sources: sources.map((source) => shown(source, reply)) })),
    note: reply.outcome === 'notStated' ? answer.searched(searched(reply, knowledge)) : '',
    choicesTitle: titles[reply.outcome],
    choices: reply.outcome === 'notUnderstood' ? examples : buttons(reply.choices),
    escalate: canBeSent ? shortened(asked, MAX_SENT) : '',
  };
  return {
    text: reply.parts.map(({ text }) => text).join('\n\n'),
    card: answerCard.render(data, reply.language),
    citations: reply.parts.flatMap(({ sources }) => sources).map((source) => citation(source, reply)),
  };
}

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

/** The day in Sweden, as an ISO date. */
const todayOf = (now: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now);
