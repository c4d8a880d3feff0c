import { LANGUAGES, type Language } from '../language.ts';
import type { Entity } from './facts.ts';
import { isUnnamed } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './names.ts';
import { remembered } from './remembered.ts';
import { fold, type Word } from './words.ts';

/** Something in a text that carries content, with everything it can stand for. */
export interface Term {
  /** As written, for an explanation. */
  readonly written: string;
  /** Its place among the words. */
  readonly at: number;
  /** `c:` a concept, `s:` a stem, `e:` an entity: any of them in a fact explains the term. */
  readonly features: ReadonlySet<string>;
  /** Whether it names somebody or something. */
  readonly names: boolean;
  /** Whether it only says where to look: an agreement, a document. */
  readonly scopes?: boolean;
  /** Whether it only leads up to what is asked, and so tells less. */
  readonly context?: boolean;
  /** Whether it is what the question word asks for: "vilken aktivitet", "what is the aim". */
  readonly asked?: boolean;
}

/** Reads the content out of words. */
export interface Terms {
  of(words: readonly Word[], mentions: readonly Mention[], language: Language): Term[];
  /** The language the words are in, if they tell. */
  languageOf(words: readonly Word[]): Language | undefined;
  /** The features of one folded word as a whole, its parts aside; a mistyped one is repaired. */
  wholeOf(word: string, language: Language): ReadonlySet<string>;
  /** The features of one folded word. */
  featuresOf(word: string, language: Language): ReadonlySet<string>;
}

/**
 * `known`: whether a feature occurs in the knowledge; a word without such may be mistyped. `isScope`: whether an entity
 * only says where to look.
 */
export function createTerms(
  lexicon: Lexicon,
  known: (feature: string) => boolean,
  isScope: (entity: Entity) => boolean,
): Terms {
  const featuresOf = byLanguage((word, language) => readFeatures(word, language, lexicon));
  const repaired: FeaturesOf = (word, language) => {
    const features = featuresOf(word, language);
    if ([...features].some(known) || /\d/.test(word)) return features;
    const nearest = lexicon.nearest(word);
    return nearest === undefined ? features : featuresOf(nearest, language);
  };
  const isEmpty = remembered((word) => carriesNothing(word, lexicon));
  const contentOf = byLanguage((word, language) => (isEmpty(word) ? NOTHING : repaired(word, language)));
  const signsOf = remembered((written) => languageSigns(written, lexicon));
  const wholeOf: FeaturesOf = (word, language) => {
    const meant = lexicon.nearest(word) ?? word;
    const concepts = LANGUAGES.flatMap((each) => conceptsOf(meant, each, lexicon));
    return new Set([...concepts, `s:${lexicon.stem(meant, language)}`]);
  };
  return {
    featuresOf,
    wholeOf,
    languageOf: (words) => languageOf(words.map(({ written }) => signsOf(written))),
    of(words, mentions, language) {
      const meant = (word: string) => (isEmpty(word) ? NOTHING : featuresOf(word, language));
      const free = freeOf(words, mentions);
      const terms = [...namesOf(words, mentions, meant, isScope), ...phrasesOf(words, free, lexicon)];
      const several = terms.length > 0;
      words.forEach(({ written, folded }, at) => {
        const features = free[at] ? contentOf(folded, language) : NOTHING;
        if (features !== NOTHING) terms.push({ written, at, features, names: false });
      });
      return withAsked(several ? terms.sort((a, b) => a.at - b.at) : terms, words);
    },
  };
}

// --- Internal helpers ---

/** What a word has that carries no content. */
const NOTHING: ReadonlySet<string> = new Set();

/** The words after which the next noun is what is asked for. */
const ASKING_FOR = /^(vilken|vilket|vilka|which|what)$/;
const COPULA = /^(vad|what)$/;
const IS = /^(ar|is|are|var|was|were)$/;
/** How far from its question word it may stand. */
const NEAR = 3;

/** Marks the term that the question word asks for. */
function withAsked(terms: readonly Term[], words: readonly Word[]): Term[] {
  const from = words.findIndex(
    ({ folded }, at) => ASKING_FOR.test(folded) || (COPULA.test(folded) && IS.test(words[at + 1]?.folded ?? '')),
  );
  if (from < 0) return [...terms];
  const asked = terms.find(({ at, names }) => at > from && at <= from + NEAR && !names);
  return terms.map((term) => (term === asked ? { ...term, asked: true } : term));
}

type FeaturesOf = (word: string, language: Language) => ReadonlySet<string>;

/** Each word's features in each language, read once. */
function byLanguage(read: FeaturesOf): FeaturesOf {
  const each = { sv: remembered((word) => read(word, 'sv')), en: remembered((word) => read(word, 'en')) };
  return (word, language) => each[language](word);
}

/** Expressions that are question words themselves. */
const isAsking = (phrase: string) => /^(hur|how) (m.?nga|mycket|ofta|lange|lang|many|much|often|long)/.test(phrase);
const MONTH =
  /^(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|idag|today)$/;

/** Words that any question has, numbers, and words for a kind of thing ("avtalet") that is understood elsewhere. */
function carriesNothing(folded: string, lexicon: Lexicon): boolean {
  return (
    lexicon.isCommon(folded) || /^\d/.test(folded) || MONTH.test(folded) || /^m.?nga$/.test(folded) || isUnnamed(folded)
  );
}

/** The concepts and the stem of a word in its language; in the other, where its own does not know it. */
function readFeatures(word: string, language: Language, lexicon: Lexicon): ReadonlySet<string> {
  const own = conceptsOf(word, language, lexicon);
  if (own.length > 0) return new Set([...own, `s:${lexicon.stem(word, language)}`]);
  const others = LANGUAGES.flatMap((each) => conceptsOf(word, each, lexicon));
  const stems = LANGUAGES.map((each) => `s:${lexicon.stem(word, each)}`);
  if (others.length > 0) return new Set([...others, ...stems]);
  const parts = lexicon.splitCompound(word);
  return new Set([...stems, ...parts.flatMap((part) => [...readFeatures(part, 'sv', lexicon)])]);
}

const conceptsOf = (word: string, language: Language, lexicon: Lexicon) =>
  lexicon.concepts(word, language).map((id) => `c:${id}`);

/** Which words are in no name. */
function freeOf(words: readonly Word[], mentions: readonly Mention[]): boolean[] {
  const free = words.map(() => true);
  for (const { from, to } of mentions) free.fill(false, from, to);
  return free;
}

/** The phrases that no name has whole; their words are no longer free. */
function phrasesOf(words: readonly Word[], free: boolean[], lexicon: Lexicon): Term[] {
  const found = lexicon
    .phrases(words.map(({ folded }) => folded))
    .filter(
      ({ at }) => at.some((place) => free[place]) && !isAsking(at.map((place) => words[place]?.folded).join(' ')),
    );
  for (const { at } of found) for (const place of at) free[place] = false;
  return found.map(({ at, concepts }) => phraseOf(words, at, concepts));
}

function phraseOf(words: readonly Word[], at: readonly number[], concepts: readonly string[]): Term {
  return {
    written: at.map((place) => words[place]?.written).join(' '),
    at: at[0] ?? 0,
    features: new Set([...concepts.map((id) => `c:${id}`), `s:${at.map((place) => words[place]?.folded).join(' ')}`]),
    names: false,
  };
}

/** Kinds whose names say nothing but who they are. */
const PROPER: ReadonlySet<string> = new Set([
  'municipality',
  'region',
  'county',
  'university',
  'agreement',
  'person',
  'document',
]);

/** A name stands for its entity; the name of a thing also for what its words mean. */
function namesOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  featuresOf: (word: string) => ReadonlySet<string>,
  isScope: (entity: Entity) => boolean,
): Term[] {
  if (mentions.length === 0) return [];
  return [...Map.groupBy(mentions, ({ from }) => from)].map(([from, same]) => {
    const span = words.slice(from, same[0]?.to);
    const proper = same.some(({ entity }) => PROPER.has(entity.kind));
    const meant = proper ? [] : span.flatMap(({ folded }) => [...featuresOf(folded)]);
    return {
      written: span.map(({ written }) => written).join(' '),
      at: from,
      features: new Set([...same.map(({ entity }) => `e:${entity.id}`), ...meant]),
      names: true,
      scopes: same.some(({ entity }) => isScope(entity)),
    };
  });
}

/** How much a word tells that a text is in each language. */
type Signs = Readonly<Record<Language, number>>;

function languageSigns(written: string, lexicon: Lexicon): Signs {
  const folded = fold(written);
  const common = (language: Language) => Number(lexicon.isCommon(folded, language));
  return { sv: common('sv') + Number(/[åäö]/i.test(written)), en: common('en') };
}

function languageOf(words: readonly Signs[]): Language | undefined {
  let lead = 0;
  for (const { sv, en } of words) lead += sv - en;
  if (lead === 0) return undefined;
  return lead > 0 ? 'sv' : 'en';
}
