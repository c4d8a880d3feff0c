import type { Language } from '../language.ts';
import { type DateMention, datesIn } from './dates.ts';
import type { Entity, SLOTS } from './facts.ts';
import { leadOf, withContext } from './focus.ts';
import { type Claim, claimOf, kindAsked, leansOn, slotsOf, unnamedIn } from './forms.ts';
import type { Mention, Names } from './names.ts';
import { referencesIn } from './references.ts';
import type { Term, Terms } from './terms.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** What a question asks for with a question word of its own; `much` is money. */
export type Slot = (typeof SLOTS)[number] | 'much';

/** A question, understood. */
export interface Question {
  readonly text: string;
  /** What of the text leads up to what is asked. */
  readonly lead: string;
  readonly folded: string;
  readonly language: Language;
  readonly words: readonly Word[];
  /** What carries content, names included. */
  readonly terms: readonly Term[];
  readonly mentions: readonly Mention[];
  /** Whom and what it names, in its order. */
  readonly named: readonly Entity[];
  /** The kinds that it means without a name: "avtalet", "regionen", "gruppen". */
  readonly unnamed: readonly Entity['kind'][];
  readonly slots: readonly Slot[];
  /** The kind of which it wants to know who they are. */
  readonly which: Entity['kind'] | undefined;
  /** How it is answered with yes or no, if it is. */
  readonly claim: Claim;
  /** The noun after "hur många". */
  readonly counted: Term | undefined;
  readonly dates: readonly DateMention[];
  /** Numbers other than dates. */
  readonly numbers: readonly number[];
  /** The sections of laws that it refers to, as `chapter:section`. */
  readonly references: readonly string[];
  /** Whether it leans on the question before it: begins with "och", or says "det", "den", "they". */
  readonly leans: boolean;
}

export interface Understanding {
  readonly names: Names;
  readonly terms: Terms;
}

/** Understands a question; where nothing in it tells its language, `fallback` (the client's) is its language. */
export function understand(text: string, { names, terms }: Understanding, fallback: Language): Question {
  const folded = fold(text);
  const words = wordsOf(text);
  const mentions = names(words);
  const language = terms.languageOf(words) ?? fallback;
  const dates = datesIn(text);
  const lead = leadOf(text);
  const carrying = withContext(terms.of(words, mentions, language), lead);
  return {
    text,
    lead,
    folded,
    language,
    words,
    terms: carrying,
    mentions,
    named: [...new Set(mentions.map(({ entity }) => entity))],
    unnamed: unnamedIn(words, mentions),
    slots: slotsOf(folded, mentions),
    which: kindAsked(folded),
    claim: claimOf(folded),
    counted: countedIn(words, mentions, language, terms),
    dates,
    numbers: numbersOutside(text, dates),
    references: referencesIn(text),
    leans: leansOn(folded, mentions),
  };
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

/** The numbers in a text, in digits or words, other than those of its dates. */
export function numbersOutside(text: string, dates: readonly DateMention[]): number[] {
  const folded = fold(text);
  const outside = dates.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    folded,
  );
  const written = wordsOf(outside).flatMap(({ folded }) => NUMBER_WORDS.get(folded) ?? []);
  const digits = [...outside.matchAll(/(?<![\w:])\d{1,3}(?:[ .,\u00a0]\d{3})+(?!\d)|(?<![\w:])\d+(?![\w:])/g)].map(
    ([digits]) => Number(digits.replace(/\D/g, '')),
  );
  return [...digits, ...written];
}

// --- Internal helpers ---

/** Words that stand between "hur många" and what is counted. */
const BETWEEN =
  /^(ar|finns|det|de|som|av|blir|var|are|is|there|do|does|of|the|have|has|har|ska|om|man|totalt|sammanlagt)$/;

/** What stands after "hur många" or "antal": what is to be counted, as a whole word, and not the parts of it. */
function countedIn(
  words: readonly Word[],
  mentions: readonly Mention[],
  language: Language,
  terms: Terms,
): Term | undefined {
  const asks = words.findIndex(({ folded }, at) => {
    const before = words[at - 1]?.folded;
    return /^antal(et)?$/.test(folded) || (/^(m.?nga|many)$/.test(folded) && /^(hur|how)$/.test(before ?? ''));
  });
  const at = asks < 0 ? -1 : words.findIndex(({ folded }, place) => place > asks && !BETWEEN.test(folded));
  const word = words[at];
  if (!word) return undefined;
  const named = mentions.filter(({ from, to }) => from <= at && at < to).map(({ entity }) => `e:${entity.id}`);
  const features = new Set([...terms.wholeOf(word.folded, language), ...named]);
  return { written: word.written, at, features, names: false };
}

/** From two on: "en" and "one" are mostly articles. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    ['tva', 'tre', 'fyra', 'fem', 'sex', 'sju', 'atta', 'nio', 'tio', 'elva', 'tolv'],
    ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ].flatMap((words) => words.map((word, at): [string, number] => [word, at + 2])),
);
