import { z } from 'zod';
import type { Answered } from './answer.ts';
import { asksToCalculate, FORMS, isCalculation, yearsIn } from './answers/calculation-forms.ts';
import { asksPlaceOnly } from './answers/ordinals.ts';
import { type Entity, PARTY_KINDS } from './facts.ts';
import { asContext } from './focus.ts';
import { isAboutThem } from './forms.ts';
import type { Mind } from './mind.ts';
import { type Question, understand } from './question.ts';
import type { Reply } from './reply.ts';
import type { Term } from './terms.ts';
import { fold } from './words.ts';

/** What a conversation was last about, as it is stored. */
export const frameForm = z.object({
  text: z.string(),
  named: z.array(z.string()),
  /** The documents that it was answered out of. */
  documents: z.array(z.string()).default([]),
  /** The text of the question before that one. */
  earlier: z.string().optional(),
});

export type Frame = z.output<typeof frameForm>;

const TELLING: ReadonlySet<Reply['outcome']> = new Set(['answer', 'smalltalk']);

const isSettled = (reply: Reply) => reply.outcome === 'notStated' && reply.settled === true;

/** A reading that is trusted so much is taken before likelier ones are looked at. */
const SURE = 0.6;
/** One that is trusted so much is taken before less likely ones, though it has no answer. */
const LIKELY = 0.25;

/** How much of a question's text is kept, from its end, in characters. */
const LONGEST_KEPT = 300;

/** What to remember of a question for the one after it. */
export function frameOf({ question, reply }: Continued, before: Frame | undefined): Frame {
  const { text, named } = question;
  const documents = [...new Set(reply.parts.flatMap(({ sources }) => sources.map(({ document }) => document)))];
  const frame = { text: text.slice(-LONGEST_KEPT), named: named.map(({ id }) => id), documents };
  return before ? { ...frame, earlier: before.text } : frame;
}

export interface Continued {
  readonly question: Question;
  readonly reply: Reply;
}

/** Answers a question in the light of the one before it: the reading that is answered best is taken. */
export function continued(
  question: Question,
  before: Frame | undefined,
  mind: Mind,
  answer: (question: Question) => Answered,
): Continued {
  const plain = { question, ...answer(question) };
  if (!before || question.words.length === 0 || plain.reply.outcome === 'smalltalk') return plain;
  const readings = readingsOf(question, before, mind);
  const answered = readings.map((reading) => ({ question: reading, ...answer(reading) }));
  const told = answered.filter(({ reply }) => TELLING.has(reply.outcome) || isSettled(reply));
  const [first] = answered;
  if (!first) throw new Error('There is always a reading');
  const sure = told.find(({ trust }) => trust >= SURE);
  const there = answered.filter((one) => (told.includes(one) || one.trust >= LIKELY) && stays(one.reply, before));
  there.sort((a, b) => b.trust - a.trust);
  return sure ?? there[0] ?? first;
}

/** An answer that is less than sure is at least out of the documents that were talked of. */
function stays(reply: Reply, { documents }: Frame): boolean {
  const sources = reply.parts.flatMap(({ sources }) => sources);
  return documents.length === 0 || sources.length === 0 || sources.some(({ document }) => documents.includes(document));
}

/** A question that is also about these, though it does not name them. */
export function withNamed(question: Question, entities: readonly Entity[]): Question {
  const added = entities.filter(({ id }) => !question.named.some((named) => named.id === id));
  const terms = added.map((entity, index): Term => {
    return { written: entity.name.sv, at: -1 - index, features: new Set([`e:${entity.id}`]), names: true };
  });
  const unnamed = question.unnamed.filter((kind) => !added.some((entity) => entity.kind === kind));
  const mentions = added.map((entity, index) => ({ entity, from: -1 - index, to: -index }));
  return {
    ...question,
    named: [...question.named, ...added],
    terms: [...question.terms, ...terms],
    mentions: [...question.mentions, ...mentions],
    unnamed,
  };
}

// --- Internal helpers ---

/** A question with so much of its own that does not lean on another stands by itself. */
const COMPLETE = 2;

/** Whether it is about what was talked of, or about a part of it. */
const isOfThem = (folded: string) => isAboutThem(folded) || OF_THOSE.test(folded);

const OF_THOSE = /\b(av (dem|de|dessa)|of (those|them|these))\b/;

/** The ways to understand a follow-up, the likeliest first. */
function readingsOf(question: Question, before: Frame, mind: Mind): Question[] {
  const earlier = before.named.flatMap((id) => mind.knowledge.entities.get(id) ?? []);
  const content = question.terms.filter(({ names }) => !names);
  const sameMatter = () => swapped(question, before.text, earlier, mind);
  const calculating =
    isCalculation(question) && before.earlier ? [swapped(question, before.earlier, earlier, mind)] : [];
  const again = asksToCalculate(question) ? [sameMatter()] : [];
  const sameThing = withNamed(question, kept(question, earlier));
  const joined = joinedTo(question, before, earlier, mind);
  if (joined) return [joined, sameThing, question];
  if (content.length === 0 && question.slots.length === 0 && onlyNames(question)) return [sameMatter()];
  if (content.length === 0 && question.named.length === 0 && question.slots.length > 0)
    return [...calculating, sameMatter()];
  const complete = content.length + question.named.length >= COMPLETE;
  if (isOfThem(question.folded)) return [...again, ...calculating, sameThing, sameMatter()];
  if (!question.leans && complete) return question.named.length === 0 ? [...again, question, sameThing] : [question];
  if (!question.leans) return [question, ...again, ...calculating, sameThing, sameMatter()];
  return question.named.length === 0
    ? [...again, ...calculating, sameThing, sameMatter(), question]
    : [sameThing, sameMatter(), ...(content.length >= COMPLETE ? [question] : [])];
}

/** The earlier question with what this one counts in, sets against it or asks the place of; undefined if it does none. */
function joinedTo(question: Question, before: Frame, earlier: readonly Entity[], mind: Mind): Question | undefined {
  const { folded, named, terms, numbers, leans } = question;
  if (asksPlaceOnly(question)) return swapped(question, before.text, earlier, mind);
  const adds = FORMS.adding.test(folded) && (leans || ADDS_FIRST.test(folded));
  if (adds && named.length > 0) return counted(question, before.text, earlier, mind);
  const content = terms.filter(({ names }) => !names);
  const years = yearsIn(question);
  const isJoint = (written: string) =>
    JOINING.test(fold(written)) || (years !== undefined && YEARS.test(fold(written)));
  const joins = JOINING.test(folded) && content.every(({ written }) => isJoint(written));
  const others = numbers.filter((number) => number !== years);
  if (!joins || named.length + others.length > 0 || before.earlier === undefined) return undefined;
  const all = understand(before.text, mind, question.language).named;
  return withNamed(counted(question, before.text, earlier, mind), all);
}

/** It is told to count somebody in with what was talked of. */
const ADDS_FIRST = /^(lagg (till|pa|ihop)|rakna (in|med)|inkludera|add|plus|include|count in)\b/;

const YEARS = /^(ar|aren|years?|\d+)$/;

/** What is asked of several at once. */
const JOINING = new RegExp([FORMS.sum, FORMS.difference, FORMS.ratio].map(({ source }) => source).join('|'));

/** Those who take part, by their kind: "och kommunerna då?" */
const PARTY_NOUN =
  /^(och|men|and|but|what about|how about) (for )?(the )?(kommuner\w*|regioner\w*|regionen|lanen|municipalities|regions?|counties)( da)?\W*$/;

/** What the earlier question named and this one does not replace by another of its kind. */
function kept(question: Question, earlier: readonly Entity[]): Entity[] {
  const meansParty = PARTY_NOUN.test(question.folded);
  return earlier.filter(
    ({ kind }) => !question.named.some((named) => replaces(named.kind, kind)) && !(meansParty && PARTY_KINDS.has(kind)),
  );
}

/** A bare name of somebody or of an agreement asks the same of them; the name of a thing asks what it is. */
const onlyNames = ({ named }: Question) =>
  named.length > 0 && named.every(({ kind }) => PARTY_KINDS.has(kind) || kind === 'agreement' || kind === 'document');

const replaces = (now: Entity['kind'], then: Entity['kind']) =>
  now === then || (PARTY_KINDS.has(now) && PARTY_KINDS.has(then));

/** The earlier question, asked of what it named and of what this one counts in. */
function counted(question: Question, text: string, earlier: readonly Entity[], mind: Mind): Question {
  return withNamed(swapped(question, text, earlier, mind), earlier);
}

/** The earlier question, asked of what this one names, or for what this one asks for. */
function swapped(question: Question, text: string, earlier: readonly Entity[], mind: Mind): Question {
  const then = understand(text, mind, question.language);
  const plain = asContext(then.terms.filter(({ names }) => !names));
  const named = [...question.named, ...kept(question, earlier)];
  const asked = question.slots.length > 0 ? question.slots : then.slots;
  const base = {
    ...then,
    text: `${text} ${question.text}`,
    lead: text,
    folded: `${then.folded} ${question.folded}`,
    language: question.language,
    terms: [...plain, ...question.terms.filter(({ names }) => !names)],
    mentions: [],
    named: [],
    slots: asked,
    dates: question.dates.length > 0 ? question.dates : then.dates,
    numbers: question.numbers.length > 0 ? question.numbers : then.numbers,
    references: question.references.length > 0 ? question.references : then.references,
    claim: question.claim,
    leans: false,
  };
  return withNamed(base, named);
}
