import { MAX_QUESTION, texts } from '../../cards/index.ts';
import {
  ask,
  type Choice,
  examplesOf,
  type Knowledge,
  type Language,
  type Reply,
  ratedQuestion,
} from '../../domain/index.ts';
import { logged, say, shortened, todayOf } from './ask.ts';
import type { Outcome, SearchResult, Services, Turn } from './flow.ts';

/** The longest line under a result's title, in characters. */
const LONGEST_LINE = 120;

/**
 * Answers a question in the search box: the answer or the honest refusal first, then the answers to related questions;
 * examples where nothing is asked. It is counted in the question log, but begins no thread: nobody said it in a chat.
 */
export async function search(query: string, turn: Turn, services: Services): Promise<Outcome> {
  const text = query.trim();
  const { language, cause, now: at } = turn;
  if (text === '')
    return toResults(answersTo(examples(language, services.knowledge), language, turn, services), services);
  if (text.length > MAX_QUESTION) return { text: texts[language].replies.tooLong(MAX_QUESTION) };
  const reply = answerTo(text, language, turn, services);
  const question = logged(text, reply, ratedQuestion(services.newId(), text), at);
  await services.store.commit({ cause, at, audit: [], changes: [{ kind: 'question', question }] });
  const own = reply.outcome === 'smalltalk' ? [] : [{ title: texts[language].search[reply.outcome], reply }];
  return toResults(
    [...own, ...answersTo(leadingOn(reply, services.knowledge), reply.language, turn, services)],
    services,
  );
}

// --- Internal helpers ---

interface Found {
  readonly title: string;
  readonly reply: Reply;
}

const answerTo = (question: string, language: Language, { now }: Turn, { knowledge }: Services) =>
  ask(question, knowledge, { language, today: todayOf(now) }).reply;

/** What is answered of these questions. */
function answersTo(choices: readonly Choice[], language: Language, turn: Turn, services: Services): Found[] {
  const found = choices.map(({ label, question }) => ({
    title: label,
    reply: answerTo(question, language, turn, services),
  }));
  return found.filter(({ reply }) => reply.outcome === 'answer');
}

/** The different ones among what was found. An inserted card cannot be rated: those who read it did not ask. */
function toResults(found: readonly Found[], { knowledge }: Services): Outcome {
  const bySaid = new Map<string, SearchResult>();
  for (const { title, reply } of found) {
    const { text, card } = say(reply, knowledge);
    const line = shortened(text.split('\n')[0] ?? '', LONGEST_LINE);
    if (card && !bySaid.has(text)) bySaid.set(text, { title, text: line, card });
  }
  const results = [...bySaid.values()];
  return { text: results.map(({ text }) => text).join('\n'), results };
}

const examples = (language: Language, knowledge: Knowledge): Choice[] =>
  examplesOf(knowledge, language).map((question) => ({ label: question, question }));

/** The questions that a reply leads on to. */
const leadingOn = ({ choices, language }: Reply, knowledge: Knowledge) =>
  choices.length > 0 ? choices : examples(language, knowledge);
