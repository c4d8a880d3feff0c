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
import { say } from './answer-view.ts';
import { knownAnswerTo, logged, type Told, todayOf } from './ask.ts';
import { showKnownAnswer } from './expert-answer.ts';
import type { Outcome, SearchResult, Services, Turn } from './flow.ts';
import { labelOf } from './ticket-view.ts';
import { shortened } from './wording.ts';

/** The longest line under a result's title, in characters. */
const LONGEST_LINE = 120;

/**
 * Answers a question in the search box: the answer, an expert's known answer or the honest refusal first, then the
 * answers to related questions; examples where nothing is asked. It is counted in the question log, but without its
 * text, since the box asks for what is half typed too, and begins no thread: nobody said it in a chat.
 */
export async function search(query: string, turn: Turn, services: Services): Promise<Outcome> {
  const text = query.trim();
  const { language, cause, now: at } = turn;
  if (text === '') return toResults(answersTo(examples(language, services.knowledge), language, turn, services));
  if (text.length > MAX_QUESTION) return { text: texts[language].replies.tooLong(MAX_QUESTION) };
  const reply = answerTo(text, language, turn, services);
  const known = await knownAnswerTo(text, reply, services);
  const question = logged({ reply, known }, ratedQuestion(services.newId(), text), at);
  await services.store.commit({ cause, at, audit: [], changes: [{ kind: 'question', question }] });
  const related = answersTo(leadingOn(reply, services.knowledge), reply.language, turn, services);
  return toResults([...ownResult({ reply, known }, turn, services), ...related]);
}

// --- Internal helpers ---

/** An inserted card can neither be rated nor sent to the experts: those who read it did not ask. */
interface Found {
  readonly title: string;
  readonly said: Outcome;
}

const answerTo = (question: string, language: Language, { now }: Turn, { knowledge }: Services) =>
  ask(question, knowledge, { language, today: todayOf(now) }).reply;

/** What was asked itself, under a title in the language of the client. */
function ownResult({ reply, known }: Told, { language }: Turn, { knowledge }: Services): Found[] {
  if (known) return [{ title: labelOf(known, language), said: showKnownAnswer(known, reply.language) }];
  if (reply.outcome === 'smalltalk') return [];
  return [{ title: texts[language].search[reply.outcome], said: say(reply, knowledge) }];
}

/** What is answered of these questions. */
function answersTo(choices: readonly Choice[], language: Language, turn: Turn, services: Services): Found[] {
  return choices.flatMap(({ label, question }) => {
    const reply = answerTo(question, language, turn, services);
    return reply.outcome === 'answer' ? [{ title: label, said: say(reply, services.knowledge) }] : [];
  });
}

/** The different ones among what was found. */
function toResults(found: readonly Found[]): Outcome {
  const bySaid = new Map<string, SearchResult>();
  for (const { title, said } of found) {
    const { text, card } = said;
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
