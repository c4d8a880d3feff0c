import type { Term } from './terms.ts';

/** A term of a question and how much it tells. */
export interface Weighed {
  readonly term: Term;
  readonly weight: number;
}

/** A question's terms, made ready to be compared with many facts and lines. */
export interface Asked {
  readonly terms: readonly Weighed[];
  /** Of all terms together. */
  readonly total: number;
  /** By the number of a feature: 1 more than its index in `meetings`, or 0 where it is not asked for. */
  readonly places: Uint16Array;
  readonly meetings: readonly (readonly Meeting[])[];
}

/** That a feature meets a term: its index, and how well, 0 to 1. */
interface Meeting {
  readonly term: number;
  readonly value: number;
}

/** A line's distinct features, by their numbers, and the weight of all its terms together. */
interface Comparable {
  readonly features: Int32Array;
  readonly weight: number;
}

/** The numbers of all features that the sources have, counted from 0. */
export type Numbers = ReadonlyMap<string, number>;

export function makeAsked(terms: readonly Term[], numbers: Numbers, weightOf: (term: Term) => number): Asked {
  const weighed = terms.map((term) => ({ term, weight: weightOf(term) }));
  const places = new Uint16Array(numbers.size);
  const meetings: Meeting[][] = [];
  for (const [index, term] of terms.entries()) {
    for (const feature of term.features) {
      const number = numbers.get(feature);
      if (number === undefined) continue;
      if (places[number] === 0) places[number] = meetings.push([]);
      meetings[(places[number] ?? 0) - 1]?.push({ term: index, value: worthOf(feature, term) });
    }
  }
  return { terms: weighed, total: weighed.reduce((sum, { weight }) => sum + weight, 0), places, meetings };
}

/** The same word or the same one named is more than the same concept; a name's words are less than the name. */
const SAME_CONCEPT = 0.8;
const WORD_OF_NAME = 0.6;

/** How well a term is met by one of its features. */
export function worthOf(feature: string, { names }: Term): number {
  const kind = feature[0];
  return kind === 'e' ? 1 : names ? WORD_OF_NAME : kind === 's' ? 1 : SAME_CONCEPT;
}

/** How near a line is to a question, 0 to 1: twice what both share, over what both say (Dice), by weight. */
export function likenessTo({ features, weight }: Comparable, { terms, total, places, meetings }: Asked): number {
  const best = new Float64Array(terms.length);
  for (const feature of features) {
    const place = places[feature] ?? 0;
    if (place === 0) continue;
    for (const { term, value } of meetings[place - 1] ?? []) if (value > (best[term] ?? 0)) best[term] = value;
  }
  let shared = 0;
  for (const [index, { weight }] of terms.entries()) shared += weight * (best[index] ?? 0);
  return weight + total === 0 ? 0 : Math.min(1, (2 * shared) / (weight + total));
}
