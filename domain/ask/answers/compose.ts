import type { Bilingual } from '../../language.ts';
import { examplesOf } from '../about.ts';
import type { Knowledge, KnownFact } from '../knowledge.ts';
import { factsAbout, subjectOf } from '../lookup.ts';
import { joined, phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Ambiguous, Answer, Choice, NotStated, NotUnderstood, Part, Source } from '../reply.ts';

/** How many parts an answer has at most. */
export const MOST_PARTS = 3;
/** The longest answer, in characters. */
export const LONGEST = 700;
const MOST_SOURCES = 3;

/** An answer out of facts; `text` instead of the facts' own statements where it is worded for the question. */
export function answerWith(
  question: Question,
  facts: readonly KnownFact[],
  knowledge: Knowledge,
  text?: string,
): Answer {
  const said = text ?? facts.map(({ statement }) => statement[question.language]).join('\n\n');
  const parts: [Part] = [partOf(said, facts, knowledge)];
  return { outcome: 'answer', language: question.language, parts, choices: related(facts, question, knowledge) };
}

/** An honest no: what is not stated, and what is known nearby. */
export function notStated(
  question: Question,
  lead: string,
  nearby: readonly KnownFact[],
  knowledge: Knowledge,
): NotStated {
  const { language } = question;
  const known = nearby.map(({ statement }) => statement[language]).join(' ');
  const text = known ? `${lead}\n\n${phrases[language].known} ${known}` : lead;
  const searched = [...knowledge.documents.keys()];
  const parts: [Part] = [partOf(text, nearby, knowledge)];
  return { outcome: 'notStated', language, parts, choices: related(nearby, question, knowledge), searched };
}

/** A longer question is not asked again with its meaning: the thread completes a short reply. */
const LONGEST_ASKED = 150;

/** A question back, with a button for each reading. */
export function ambiguous(question: Question, readings: readonly Bilingual[]): Ambiguous {
  const { language } = question;
  const choices = readings.map((name): Choice => {
    const asked = `${question.text.trim().replace(/[?.! ]+$/, '')} (${name[language]})?`;
    const label = name[language].charAt(0).toUpperCase() + name[language].slice(1);
    return { label, question: asked.length > LONGEST_ASKED ? name[language] : asked };
  });
  const text = phrases[language].doYouMean(joined(readings, language, 'disjunction'));
  return { outcome: 'ambiguous', language, parts: [{ text, sources: [] }], choices };
}

export function notUnderstood({ language }: Question, knowledge: Knowledge): NotUnderstood {
  return {
    outcome: 'notUnderstood',
    language,
    parts: [{ text: phrases[language].notUnderstood, sources: [] }],
    choices: examplesOf(knowledge, language).map((question) => ({ label: question, question })),
  };
}

function sourceOf(fact: KnownFact, knowledge: Knowledge): Source {
  const document = knowledge.documents.get(fact.document);
  if (!document) throw new Error(`No document ${fact.document}`);
  return { document: fact.document, title: document.title, section: fact.section, quote: fact.quote };
}

// --- Internal helpers ---

const MOST_RELATED = 3;
/** A longer question does not fit on a button. */
const LONGEST_RELATED = 45;

/** Questions for what else is stated of the same thing. */
function related(facts: readonly KnownFact[], { language, text }: Question, knowledge: Knowledge): Choice[] {
  const subjects = new Set(facts.flatMap((fact) => subjectOf(fact) ?? []));
  const others = factsAbout(subjects, knowledge).filter((fact) => !facts.includes(fact));
  const isShort = (one: string) => /^\p{Lu}.*\?$/u.test(one) && one.length <= LONGEST_RELATED && one !== text;
  const questions = others
    .values()
    .map(({ id }) => knowledge.questions.get(id)?.[language].find(isShort))
    .filter((question) => question !== undefined);
  return [...questions.take(MOST_RELATED)].map((question) => ({ label: question, question }));
}

function partOf(text: string, facts: readonly KnownFact[], knowledge: Knowledge): Part {
  const sources = facts.map((fact) => sourceOf(fact, knowledge));
  const distinct = sources.filter(
    ({ document, quote }, at) =>
      sources.findIndex((other) => other.document === document && other.quote === quote) === at,
  );
  return { text: shortened(text), sources: distinct.slice(0, MOST_SOURCES) };
}

/** Cut at a sentence, if it must be. */
export function shortened(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return cut.slice(0, Math.max(cut.lastIndexOf('. ') + 1, cut.lastIndexOf('\n'), longest / 3)).trim();
}
