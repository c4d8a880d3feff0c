import { z } from 'zod';
import { LANGUAGES, type Language } from '../language.ts';
import { splitCompound } from './lexicon/compounds.ts';
import { indexPhrases, type Phrase, type PhraseMatch } from './lexicon/phrases.ts';
import { readYaml } from './lexicon/read-yaml.ts';
import { indexSpelling } from './lexicon/spelling.ts';
import { remembered } from './remembered.ts';
import { stem } from './stem.ts';
import { fold, wordsOf } from './words.ts';

/** What the words of questions mean. Every word is given folded; where no language is given, both count. */
export interface Lexicon {
  /** The ids of the concepts that a word, in any of its forms, can mean; none for a common word. */
  concepts(word: string, language?: Language): readonly string[];
  /** The idioms and expressions in a question's words. */
  phrases(words: readonly string[]): readonly PhraseMatch[];
  /** Whether a word says nothing of what a question is about. */
  isCommon(word: string, language?: Language): boolean;
  /** Whether a fact without this concept is no answer to a question that names it. */
  isGate(concept: string): boolean;
  /** Whether a word is in the lexicon, the vocabulary or the common words, in any of its forms. */
  knows(word: string): boolean;
  /** The stem of a word; a form of an irregular word has that word. */
  stem(word: string, language: Language): string;
  /** The known parts of a Swedish compound that is not itself known; empty if it has other parts. */
  splitCompound(word: string): readonly string[];
  /** The known word that a misspelt one is meant to be; none for a known word or a compound of known words. */
  nearest(word: string): string | undefined;
}

const words = z.array(z.string().regex(/^[\p{L}\p{N}]+$/u, 'one word'));

/** The form of a list of concepts: the lexicon's own, and a document's `words.yaml`. */
export const conceptsFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    gate: z.literal(true).optional(),
    sv: words.default([]),
    en: words.default([]),
    phrases: z.array(z.string().regex(/ /, 'more than one word')).default([]),
  }),
);
const commonFile = z.strictObject({ sv: words, en: words });
const irregularFile = z.strictObject({ sv: z.record(z.string(), words), en: z.record(z.string(), words) });

export type ConceptGroup = z.infer<typeof conceptsFile>[number];

/** The concepts as their file has them. */
export const readConcepts = (): ConceptGroup[] => conceptsFile.parse(readYaml('concepts'));

/** The common words of each language as their file has them. */
export const readCommon = (): z.infer<typeof commonFile> => commonFile.parse(readYaml('common'));

/**
 * Reads the lexicon beside this file. `vocabulary`: the documents' words, which are right as they are written there;
 * `own`: concepts of the documents, or more words for the lexicon's.
 */
export function loadLexicon(vocabulary: Iterable<string> = [], own: readonly ConceptGroup[] = []): Lexicon {
  const groups = [...readConcepts(), ...own];
  const stemOf = stemmer();
  const byStem = indexWords(groups, stemOf);
  const common = foldedBy(readCommon());
  const gates = new Set(groups.filter(({ gate }) => gate).map(({ id }) => id));

  const isCommon: Lexicon['isCommon'] = (word, language) =>
    language ? common[language].has(word) : common.sv.has(word) || common.en.has(word);
  const conceptsIn = (word: string, language: Language) =>
    isCommon(word, language) ? [] : (byStem[language].get(stemOf(word, language)) ?? []);
  const concepts: Lexicon['concepts'] = (word, language) =>
    language ? conceptsIn(word, language) : [...new Set(LANGUAGES.flatMap((each) => conceptsIn(word, each)))];

  const documents = new Set([...vocabulary].map(fold).filter((word) => !isCommon(word)));
  const stems = new Set([...documents].map((word) => stemOf(word, 'sv')));
  const entries = new Set([...groups.flatMap((group) => [...group.sv, ...group.en]).map(fold), ...documents]);
  const isFirst = (part: string) => ['', 'a', 'e'].some((ending) => entries.has(part + ending));
  const knows = (word: string) =>
    isCommon(word) || documents.has(word) || concepts(word).length > 0 || stems.has(stemOf(word, 'sv'));
  const split = (word: string) => (knows(word) ? [] : splitCompound(word, { isFirst, isLast }));
  const isLast = (part: string) =>
    entries.has(part) || (stemOf(part, 'sv').length >= 4 && !isCommon(part) && knows(part));
  const nearest = indexSpelling([
    ...[...entries].filter((word) => word.length >= SURE_OF_GATE || !concepts(word).some((id) => gates.has(id))),
    ...[...common.sv, ...common.en].filter((word) => word.length >= SURE_OF_COMMON),
  ]);

  return Object.freeze({
    concepts,
    phrases: indexPhrases(phrasesOf(groups), (word) => LANGUAGES.map((each) => `${each}:${stemOf(word, each)}`)),
    isCommon,
    isGate: (concept) => gates.has(concept),
    knows,
    stem: stemOf,
    splitCompound: split,
    nearest: remembered((word) => (knows(word) || split(word).length > 0 ? undefined : nearest(word))),
  } satisfies Lexicon);
}

// --- Internal helpers ---

/** A shorter word could well be another one: taking it for a gate would refuse a good question. */
const SURE_OF_GATE = 10;
/** A shorter word could well be another one: taking it for a common word would drop what the question is about. */
const SURE_OF_COMMON = 6;

type StemOf = (word: string, language: Language) => string;

const foldedBy = (lists: Readonly<Record<Language, readonly string[]>>) => ({
  sv: new Set(lists.sv.map(fold)),
  en: new Set(lists.en.map(fold)),
});

function stemmer(): StemOf {
  const irregular = irregularFile.parse(readYaml('irregular'));
  const wordOf = (language: Language) =>
    new Map(
      Object.entries(irregular[language]).flatMap(([word, forms]) =>
        [word, ...forms].map((form) => [fold(form), fold(word)]),
      ),
    );
  const stemsOf = (language: Language) => {
    const words = wordOf(language);
    return remembered((word) => words.get(word) ?? stem(word, language));
  };
  const stems = { sv: stemsOf('sv'), en: stemsOf('en') };
  return (word, language) => stems[language](word);
}

function indexWords(groups: readonly ConceptGroup[], stemOf: StemOf): Record<Language, Map<string, readonly string[]>> {
  const index = (language: Language) => {
    const entries = groups.flatMap(({ id, [language]: own }) =>
      own.map((word) => ({ id, stem: stemOf(fold(word), language) })),
    );
    const byStem = Map.groupBy(entries, (entry) => entry.stem);
    return new Map(
      byStem.entries().map(([stem, same]) => [stem, Object.freeze([...new Set(same.map(({ id }) => id))])]),
    );
  };
  return { sv: index('sv'), en: index('en') };
}

function phrasesOf(groups: readonly ConceptGroup[]): Phrase[] {
  const entries = groups.flatMap(({ id, phrases }) => phrases.map((text) => ({ id, text: fold(text) })));
  return [...Map.groupBy(entries, ({ text }) => text)].map(([text, same]) => ({
    words: wordsOf(text).map(({ folded }) => folded),
    concepts: Object.freeze(same.map(({ id }) => id)),
    splits: /^(\p{L}+as?|bli|ge|se|be) /u.test(text),
  }));
}
