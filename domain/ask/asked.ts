import type { Term } from './terms.ts';

/** A term of a question and how much it tells. */
export interface Weighed {
  readonly term: Term;
  readonly weight: number;
  /** The term's, listed: a list is gone through faster. */
  readonly features: readonly string[];
}

/** A question's terms, made ready to be compared with many lines: arrays, since this is where answering spends its time. */
export interface Asked {
  readonly terms: readonly Weighed[];
  /** Of all terms together. */
  readonly total: number;
  /** By the number of a feature: 1 more than the index of its first meeting, or 0 where it is not asked for. */
  readonly places: Uint16Array;
  /** That a feature meets a term: the term's index, how well, and 1 more than the index of the feature's next meeting. */
  readonly met: Uint16Array;
  readonly worth: Float64Array;
  readonly next: Uint16Array;
  /** For the line that is being compared: how well each term is met. */
  readonly best: Float64Array;
  readonly lines: LineFeatures;
}

/** All lines of the sources, as they are compared: side by side in memory, or reading them would take most of the time. */
export interface LineFeatures {
  /** The numbers of the lines' distinct features, line after line. */
  readonly features: Int32Array;
  /** Where each line's features begin; one more at the end. */
  readonly starts: Int32Array;
  /** Of all its terms together. */
  readonly weights: Float64Array;
}

/** The numbers of all features that the sources have, counted from 0. */
export type Numbers = ReadonlyMap<string, number>;

export function makeAsked(
  terms: readonly Term[],
  numbers: Numbers,
  weightOf: (term: Term) => number,
  lines: LineFeatures,
): Asked {
  const weighed = terms.map((term) => ({ term, weight: weightOf(term), features: [...term.features] }));
  const places = new Uint16Array(numbers.size);
  const meetings = terms.flatMap((term, index) =>
    [...term.features].flatMap((feature) => {
      const number = numbers.get(feature);
      return number === undefined ? [] : [{ number, index, worth: worthOf(feature, term) }];
    }),
  );
  const next = new Uint16Array(meetings.length);
  for (const [at, { number }] of meetings.entries()) {
    next[at] = places[number] ?? 0;
    places[number] = at + 1;
  }
  return {
    terms: weighed,
    total: weighed.reduce((sum, { weight }) => sum + weight, 0),
    places,
    met: Uint16Array.from(meetings, ({ index }) => index),
    worth: Float64Array.from(meetings, ({ worth }) => worth),
    next,
    best: new Float64Array(terms.length),
    lines,
  };
}

/** The same word or the same one named is more than the same concept; a name's words are less than the name. */
const SAME_CONCEPT = 0.8;
const WORD_OF_NAME = 0.6;

/** How well a term is met by one of its features. */
export function worthOf(feature: string, { names }: Term): number {
  const kind = feature[0];
  return kind === 'e' ? 1 : names ? WORD_OF_NAME : kind === 's' ? 1 : SAME_CONCEPT;
}

/** How near a line, by its index, is to a question, 0 to 1: twice what both share, over what both say (Dice), by weight. */
export function likenessTo(line: number, asked: Asked): number {
  const { terms, total, best, lines } = asked;
  compare(line, asked);
  let shared = 0;
  for (let index = 0; index < terms.length; index++) shared += (terms[index]?.weight ?? 0) * (best[index] ?? 0);
  const said = (lines.weights[line] ?? 0) + total;
  return said === 0 ? 0 : Math.min(1, (2 * shared) / said);
}

// --- Internal helpers ---

/** Writes to `best` how well each term is met by a line. */
function compare(line: number, { places, met, worth, next, best, lines }: Asked): void {
  best.fill(0);
  const end = lines.starts[line + 1] ?? 0;
  for (let at = lines.starts[line] ?? 0; at < end; at++) {
    for (let place = places[lines.features[at] ?? 0] ?? 0; place > 0; place = next[place - 1] ?? 0) {
      const term = met[place - 1] ?? 0;
      best[term] = Math.max(best[term] ?? 0, worth[place - 1] ?? 0);
    }
  }
}
