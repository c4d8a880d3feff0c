import type { Entity } from './facts.ts';
import { asContext } from './focus.ts';
import { claimOf, hasQuestionWord } from './forms.ts';
import type { Mind } from './mind.ts';
import { type Question, understand, withNamed } from './question.ts';
import { fold } from './words.ts';

/** Where one question ends and another begins: a joining word before a question word. */
const SEAM =
  /\s*(?:[,;]\s*(?:(?:och|samt|and)\s+)?|[?]\s+(?:(?:och|and)\s+)?|\s(?:och|samt|å|&|and)\s+(?:i så fall\s+)?)(?=(?:(?:för|på|till|i|av|med|från|under|vid|hos|sedan|for|in|to|by|with|from|since)\s+)?(?:vad|vem|vilka|vilken|vilket|när|nr|hur|varför|var är|var hålls|what|who|whom|when|where|why|how|which)\b)/iu;

/** A supposition and what is asked of it belong together. */
const SUPPOSING = /^(om|if|anta|suppose|givet|given)\b/;

/** The parts of a compound question; what one part names, the others are about too. */
export function splitQuestion(question: Question, mind: Mind): Question[] {
  if (SUPPOSING.test(question.folded)) return [question];
  const texts = withIntroduction(question.text.split(SEAM).map((text) => text.trim())).filter(
    (text) => fold(text).length > 3,
  );
  if (texts.length < 2 || texts.length > 3) return [question];
  const parts = texts.map((text) => understand(text, mind, question.language));
  if (parts.some(({ terms, slots }) => terms.length === 0 && slots.length === 0)) return [question];
  const [first] = parts;
  const complete = parts.map((part, at) => (at > 0 && first ? completed(part, first) : part));
  return complete.map((part, at) => {
    const others = parts.filter((_, other) => other !== at).flatMap(({ named }) => named);
    return {
      ...withNamed(part, scoping(part, [...others, ...agreementsOf(others, mind)])),
      language: question.language,
    };
  });
}

// --- Internal helpers ---

/** A part that says little of its own is about what the first part is about; what leads up to that leads up to both. */
function completed(part: Question, first: Question): Question {
  const earlier = first.terms.filter(({ names }) => !names);
  if (part.terms.length === 0) return { ...part, terms: earlier };
  const own = part.terms.filter(({ names }) => !names);
  const taken = part.leans || own.length <= LITTLE ? earlier : earlier.filter(({ context }) => context);
  return { ...part, terms: [...part.terms, ...asContext(taken)] };
}

const LITTLE = 1;

/** "Av de tre, …" says of which. */
const OF_WHICH = /^(av de[mt]?|of the)\b/;
/** With a question word, or by a question mark. */
const asks = (folded: string) => hasQuestionWord(folded) || folded.includes('?');

/** What asks nothing by itself leads up to the question after it. */
function withIntroduction(texts: readonly string[]): string[] {
  const [first = '', second, ...rest] = texts;
  const folded = fold(first);
  const isQuestion = (asks(folded) && !OF_WHICH.test(folded)) || claimOf(folded) !== 'none';
  return second && !isQuestion ? [`${first}, ${second}`, ...rest] : [...texts];
}

/** The agreements that what is named belongs to. */
function agreementsOf(named: readonly Entity[], { knowledge }: Mind): Entity[] {
  const places = named.flatMap(({ within }) => within.flatMap((id) => knowledge.entities.get(id) ?? []));
  return places.filter(({ kind }) => kind === 'agreement');
}

/** What a part takes over from the others: whole agreements and documents always, the rest if it names nothing. */
function scoping(part: Question, others: readonly Entity[]) {
  const scopes = others.filter(({ kind }) => kind === 'agreement' || kind === 'document');
  const wanting = part.named.length === 0 ? others : scopes;
  return wanting.filter(({ kind }) => !part.named.some((named) => named.kind === kind));
}
