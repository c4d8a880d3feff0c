import type { Language } from '../language.ts';
import { mindOf } from './ask.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mind } from './mind.ts';
import { type Question, understand } from './question.ts';
import type { Term } from './terms.ts';
import { frameForm } from './thread.ts';
import { fold } from './words.ts';

/** An expert's reply that has been published: used where the documents do not answer, always under its label. */
export interface KnownAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** The expert's, as it was then. */
  readonly name: string;
  readonly language: Language;
  readonly at: Date;
}

/** The known answer to this question, the newest first; undefined where none is to just this. */
export function findKnownAnswer(
  text: string,
  known: readonly KnownAnswer[],
  knowledge: Knowledge,
  language: Language,
): KnownAnswer | undefined {
  if (known.length === 0) return undefined;
  const mind = mindOf(knowledge);
  const asked = understand(text, mind, language);
  return known.find((one) => asksTheSame(asked, understoodOf(one, mind), mind));
}

/**
 * What a question means in its thread, in words that say it without the thread: a follow-up with the question that it
 * follows. `frame` is the one after it.
 */
export function questionInThread(text: string, frame: string, knowledge: Knowledge, language: Language): string {
  const read = frameForm.safeParse(JSON.parse(frame));
  if (!read.success) return text;
  const { text: joined, earlier } = read.data;
  if (joined.length > text.length && joined.endsWith(text)) return joined;
  if (earlier === undefined || standsAlone(understand(text, mindOf(knowledge), language))) return text;
  return `${earlier} ${text}`;
}

// --- Internal helpers ---

/** With so many words that carry content a question says what it is about, though it has an "it" or begins with "and". */
const ENOUGH_SAID = 2;

/** Whether a question can be understood without the one before it. */
const standsAlone = ({ named, unnamed, leans, terms }: Question) =>
  named.length > 0 || (unnamed.length === 0 && (!leans || terms.length >= ENOUGH_SAID));

/** How many known answers' questions are remembered as understood, since each refused question is held against all. */
const MOST_UNDERSTOOD = 2_000;
const understood = new WeakMap<Mind, Map<string, Question>>();

function understoodOf({ question, language }: KnownAnswer, mind: Mind): Question {
  const kept = understood.get(mind) ?? new Map<string, Question>();
  understood.set(mind, kept);
  const key = `${language} ${question}`;
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= MOST_UNDERSTOOD) kept.clear();
  const now = understand(question, mind, language);
  kept.set(key, now);
  return now;
}

/** Words that carry no content of their own but turn a question around: question words, modal verbs, negations, directions. */
const TURNING = new Set(
  [
    'vad vilken vilket vilka hur nar var vart varifran vem vems varfor what which how when where who whose why',
    'far fick maste ska skall kan bor behover may might must shall can should need',
    'inte ej icke aldrig utan ingen inget inga not never no without none',
    'fore efter innan till fran med under over mer mindre mest minst',
    'before after to from with below above more less most least',
  ].flatMap((words) => words.split(' ')),
);

/**
 * Whether two questions ask for just the same: each term of either has its like in the other, as have names, times,
 * numbers and what is asked for. Strict, because a known answer to another question would be a wrong answer; order,
 * inflection, case and common words are free.
 */
function asksTheSame(one: Question, other: Question, mind: Mind): boolean {
  return (
    one.terms.length > 0 &&
    everyHasItsLike(one, other, mind) &&
    everyHasItsLike(other, one, mind) &&
    [turnsOf, namesOf, slotsOf, numbersOf, datesOf].every((read) => read(one) === read(other))
  );
}

const everyHasItsLike = (one: Question, other: Question, mind: Mind) =>
  one.terms.every((term) =>
    other.terms.some((like) => meansTheSame({ term, of: one }, { term: like, of: other }, mind)),
  );

interface Said {
  readonly term: Term;
  readonly of: Question;
}

/** The same name, the same word in any inflection, or words that mean the very same concepts. */
function meansTheSame(one: Said, other: Said, mind: Mind): boolean {
  if (one.term.names || other.term.names) {
    return one.term.names && other.term.names && sorted(entitiesOf(one.term)) === sorted(entitiesOf(other.term));
  }
  const concepts = sorted(conceptsOf(one, mind));
  return (
    stemsOf(one, mind) === stemsOf(other, mind) || (concepts !== '' && concepts === sorted(conceptsOf(other, mind)))
  );
}

const entitiesOf = ({ features }: Term) => [...features].filter((feature) => feature.startsWith('e:'));

/** The stem of each word as it is written: a mended one could be another word. */
const stemsOf = ({ term, of }: Said, { lexicon }: Mind) =>
  fold(term.written)
    .split(' ')
    .map((word) => lexicon.stem(word, of.language))
    .join(' ');

/** Of a phrase the concepts it stands for; of a word those of the word as a whole, its parts aside. */
function conceptsOf({ term, of }: Said, { lexicon }: Mind): readonly string[] {
  const word = fold(term.written);
  if (!word.includes(' ')) return lexicon.concepts(word, of.language);
  return [...term.features].flatMap((feature) => (feature.startsWith('c:') ? [feature.slice(2)] : []));
}

const sorted = (values: Iterable<string | number>) => [...new Set(values)].sort().join(' ');
const turnsOf = ({ words }: Question) => sorted(words.map(({ folded }) => folded).filter((word) => TURNING.has(word)));
const namesOf = ({ named, unnamed }: Question) => sorted([...named.map(({ id }) => id), ...unnamed]);
const slotsOf = ({ slots }: Question) => sorted(slots);
const numbersOf = ({ numbers }: Question) => sorted(numbers);
const datesOf = ({ dates }: Question) => JSON.stringify(dates.map(({ span }) => span));
