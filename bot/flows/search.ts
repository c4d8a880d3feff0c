import { MAX_QUESTION, texts } from '../../cards/index.ts';
import { ask, type Choice, type Reply, ratedQuestion } from '../../domain/index.ts';
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
  if (text.length > MAX_QUESTION) return { text: texts[turn.language].replies.tooLong(MAX_QUESTION) };
  const language = turn.language;
  const answerTo = (question: string, fallback = language) =>
    ask(question, services.knowledge, { language: fallback, today: todayOf(turn.now) }).reply;
  const answersTo = (choices: readonly Choice[], fallback: Reply['language']) =>
    choices.flatMap(({ label, question }): Found[] => {
      const reply = answerTo(question, fallback);
      return reply.outcome === 'answer' ? [{ title: label, reply }] : [];
    });
  if (text === '') return found(answersTo(examples(language), language), turn, services);
  const reply = answerTo(text);
  const question = logged(text, reply, ratedQuestion(services.newId(), text), turn.now);
  await services.store.commit({
    cause: turn.cause,
    at: turn.now,
    audit: [],
    changes: [{ kind: 'question', question }],
  });
  const related = answersTo(leadingOn(reply), reply.language);
  const own = reply.outcome === 'smalltalk' ? [] : [{ title: texts[language].search[reply.outcome], reply }];
  return found([...own, ...related], turn, services);
}

// --- Internal helpers ---

interface Found {
  readonly title: string;
  readonly reply: Reply;
}

/** The different ones among what was found. An inserted card cannot be rated: those who read it did not ask. */
function found(all: readonly Found[], turn: Turn, { knowledge }: Services): Outcome {
  const results = all.map(({ title, reply }): SearchResult & { said: string } => {
    const { text, card } = say(reply, knowledge);
    if (!card) throw new Error('A reply is said with a card');
    return { title, text: shortened(text.split('\n')[0] ?? '', LONGEST_LINE), card, said: text };
  });
  const different = results.filter(({ said }, at) => results.findIndex((other) => other.said === said) === at);
  return {
    text: different[0]?.text ?? texts[turn.language].replies.empty,
    results: different.map(({ said, ...result }) => result),
  };
}

const examples = (language: Reply['language']): Choice[] =>
  texts[language].guide.examples.map((question) => ({ label: question, question }));

/** The questions that a reply leads on to. */
const leadingOn = ({ choices, language }: Reply) => (choices.length > 0 ? choices : examples(language));
