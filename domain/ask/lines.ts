import type { LineFeatures, Numbers } from './asked.ts';
import type { Term } from './terms.ts';

/** Lines as they are read, one after another: of what they say only numbers are kept, since there are many. */
export interface Lines {
  /** Takes the next line in; tells its index and its distinct features. */
  add(terms: readonly Term[]): { readonly at: number; readonly features: readonly string[] };
  readonly numbers: Numbers;
  /** All lines as they are compared; `rarityOf` and `weigh`: what a feature, and a term by its features' rarities, tells. */
  sideBySide(rarityOf: (feature: string) => number, weigh: Weigh): LineFeatures;
}

/** The weight of a term by the least rarity above 0 among its features, infinite where no fact has any, and its manner. */
export type Weigh = (leastRarity: number, manner: Manner) => number;

/** Whether a term only says where to look, is what the question word asks for, or neither. */
export type Manner = 'scope' | 'asked' | 'plain';

export function createLines(): Lines {
  const numbers = new Map<string, number>();
  const features: number[] = [];
  const starts = [0];
  const said: number[] = [];
  /** By the number of a feature: 1 more than the index of the last line that has it. */
  const lastIn: number[] = [];
  return {
    numbers,
    add(terms) {
      const distinct: string[] = [];
      for (const term of terms) {
        for (const feature of term.features) {
          const number = numberOf(feature, numbers);
          said.push(number);
          if (lastIn[number] === starts.length) continue;
          lastIn[number] = starts.length;
          features.push(number);
          distinct.push(feature);
        }
        said.push(endOf(term));
      }
      said.push(LINE_ENDS);
      starts.push(features.length);
      return { at: starts.length - 2, features: distinct };
    },
    sideBySide: (rarityOf, weigh) => ({
      features: Int32Array.from(features),
      starts: Int32Array.from(starts),
      weights: weightsOf(said, Float64Array.from(numbers.keys(), rarityOf), weigh),
    }),
  };
}

// --- Internal helpers ---

/** The number of a feature; one that is new gets the next. */
function numberOf(feature: string, numbers: Map<string, number>): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, numbers.size);
  return numbers.size - 1;
}

/** Among the numbers of features that lines say. */
const TERM_ENDS = -1;
const SCOPE_ENDS = -2;
const ASKED_ENDS = -3;
const LINE_ENDS = -4;
const MANNERS: ReadonlyMap<number, Manner> = new Map([
  [SCOPE_ENDS, 'scope'],
  [ASKED_ENDS, 'asked'],
]);

const endOf = ({ scopes, asked }: Term) => (scopes ? SCOPE_ENDS : asked ? ASKED_ENDS : TERM_ENDS);

/** Of each line, of all its terms together. */
function weightsOf(said: readonly number[], rarities: Float64Array, weigh: Weigh): Float64Array {
  const weights: number[] = [];
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const one of said) {
    if (one === LINE_ENDS) {
      weights.push(sum);
      sum = 0;
    } else if (one < 0) {
      sum += weigh(least, MANNERS.get(one) ?? 'plain');
      least = Number.POSITIVE_INFINITY;
    } else {
      const rarity = rarities[one] ?? 0;
      if (rarity > 0 && rarity < least) least = rarity;
    }
  }
  return Float64Array.from(weights);
}
