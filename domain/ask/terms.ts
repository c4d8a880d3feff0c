import { LANGUAGES, type Language } from '../language.ts';
import type { Entity } from './facts.ts';
import { isUnnamed } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './names.ts';
import type { Word } from './words.ts';

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
  const featuresOf = cached((word, language) => readFeatures(word, language, lexicon));
  const repaired = cached((word, language) => {
    const features = featuresOf(word, language);
    if ([...features].some(known) || /\d/.test(word)) return features;
    const nearest = lexicon.nearest(word);
    return nearest === undefined ? features : featuresOf(nearest, language);
  });
  const wholeOf: FeaturesOf = (word, language) => {
    const meant = lexicon.nearest(word) ?? word;
    const concepts = LANGUAGES.flatMap((each) => conceptsOf(meant, each, lexicon));
    return new Set([...concepts, `s:${lexicon.stem(meant, language)}`]);
  };
  return {
    featuresOf,
    wholeOf,
    languageOf: (words) => languageOf(words, lexicon),
    of(words, mentions, language) {
      const named = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
      const phrases = lexicon
        .phrases(words.map(({ folded }) => folded))
        .filter(({ at }) => !at.every(named) && !isAsking(at.map((place) => words[place]?.folded).join(' ')))
        .map(({ concepts, at }) => phraseOf(words, at, concepts));
      const taken = new Set(phrases.flatMap(({ places }) => places));
      const plain = words.flatMap(({ written, folded }, at) =>
        taken.has(at) || named(at) || carriesNothing(folded, lexicon)
          ? []
          : [{ written, at, features: repaired(folded, language), names: false }],
      );
      const meant = (word: string): ReadonlySet<string> =>
        carriesNothing(word, lexicon) ? new Set() : featuresOf(word, language);
      return [...namesOf(words, mentions, meant, isScope), ...plain, ...phrases].sort((a, b) => a.at - b.at);
    },
  };
}

// --- Internal helpers ---

type FeaturesOf = (word: string, language: Language) => ReadonlySet<string>;

function cached(read: FeaturesOf): FeaturesOf {
  const kept = new Map<string, ReadonlySet<string>>();
  return (word, language) => {
    const key = `${language} ${word}`;
    const known = kept.get(key);
    if (known) return known;
    const features = read(word, language);
    if (kept.size > 50_000) kept.clear();
    kept.set(key, features);
    return features;
  };
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

function phraseOf(words: readonly Word[], at: readonly number[], concepts: readonly string[]) {
  return {
    written: at.map((place) => words[place]?.written).join(' '),
    at: at[0] ?? 0,
    places: at,
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

function languageOf(words: readonly Word[], lexicon: Lexicon): Language | undefined {
  const count = (language: Language) => words.filter(({ folded }) => lexicon.isCommon(folded, language)).length;
  const swedish = count('sv') + words.filter(({ written }) => /[åäö]/i.test(written)).length;
  const english = count('en');
  if (swedish === english) return undefined;
  return swedish > english ? 'sv' : 'en';
}
