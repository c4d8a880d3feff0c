import { asksToCalculate, FORMS, isCalculation, yearsIn } from './answers/calculation-forms.ts';
import { asksPlaceOnly } from './answers/ordinals.ts';
import { type Entity, PARTY_KINDS } from './facts.ts';
import { asContext } from './focus.ts';
import { isAboutThem } from './forms.ts';
import type { Mind } from './mind.ts';
import { type Question, understand, withNamed } from './question.ts';
import type { Frame } from './thread.ts';
import { fold } from './words.ts';

/** The ways to understand a follow-up, the likeliest first. */
export function readingsOf(question: Question, before: Frame, mind: Mind): Question[] {
  const earlier = before.named.flatMap((id) => mind.knowledge.entities.get(id) ?? []);
  const sameMatter = swapped(question, before.text, earlier, mind);
  const sameThing = withNamed(question, kept(question, earlier));
  const joined = joinedTo(question, before, earlier, mind);
  if (joined) return [joined, sameThing, question];
  const calculating = calculatedAgain(question, before, earlier, mind);
  const own = question.terms.filter(({ names }) => !names).length;
  if (own === 0 && isElliptic(question)) return [...(question.slots.length > 0 ? calculating : []), sameMatter];
  const again = asksToCalculate(question) ? [sameMatter] : [];
  if (isOfThem(question.folded)) return [...again, ...calculating, sameThing, sameMatter];
  const isNameless = question.named.length === 0;
  if (question.leans && !isNameless) return [sameThing, sameMatter, ...(own >= COMPLETE ? [question] : [])];
  if (question.leans) return [...again, ...calculating, sameThing, sameMatter, question];
  if (own + question.named.length < COMPLETE) return [question, ...again, ...calculating, sameThing, sameMatter];
  return isNameless ? [...again, question, sameThing] : [question];
}

// --- Internal helpers ---

/** A calculation with what was asked before the last question. */
function calculatedAgain(question: Question, before: Frame, earlier: readonly Entity[], mind: Mind): Question[] {
  return isCalculation(question) && before.earlier ? [swapped(question, before.earlier, earlier, mind)] : [];
}

/** It says only whom it is about, or only what it wants to know. */
function isElliptic(question: Question): boolean {
  return question.slots.length > 0 ? question.named.length === 0 : onlyNames(question);
}

/** A question with so much of its own that does not lean on another stands by itself. */
const COMPLETE = 2;

/** Whether it is about what was talked of, or about a part of it. */
const isOfThem = (folded: string) => isAboutThem(folded) || OF_THOSE.test(folded);

const OF_THOSE = /\b(av (dem|de|dessa)|of (those|them|these))\b/;

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
