import { QUESTION_WORDS } from './forms.ts';
import type { Term } from './terms.ts';
import { wordsOf } from './words.ts';

/** What leads up to a question tells less than the question itself: its share. */
export const OF_CONTEXT = 0.2;

/** What of a question's text leads up to what is asked. */
export const leadOf = (text: string): string => text.slice(0, focusOf(text));

/** The terms, of which those that stand in the lead are context. */
export function withContext(terms: readonly Term[], lead: string): Term[] {
  const words = wordsOf(lead).length;
  return terms.map((term) => (term.at < words && !term.scopes ? { ...term, context: true } : term));
}

/** All terms as context: what was asked before. */
export const asContext = (terms: readonly Term[]): Term[] => terms.map((term) => ({ ...term, context: true }));

// --- Internal helpers ---

/** Where it is asked, in characters from the beginning. */
function focusOf(text: string): number {
  const asking = BEGINNING.test(text) ? 0 : text.search(ASKING);
  if (asking <= 0) return 0;
  const before = text.slice(0, asking);
  const enough = wordsOf(before).length >= LEAST_CONTEXT && wordsOf(text.slice(asking)).length >= LEAST_ASKED;
  return enough ? asking : 0;
}

const LEAST_CONTEXT = 2;
/** Fewer words ("Stämmer det?") ask about what stands before them. */
const LEAST_ASKED = 4;

/** It is asked at once. */
const BEGINNING = new RegExp(`^\\W*(?:${QUESTION_WORDS})\\b`, 'iu');

const PREPOSITION = 'för|på|till|i|av|med|från|under|vid|hos|for|in|to|by|with|from|since|at|on';
const VERB = 'kan|ska|får|måste|är|har|gäller|betyder|innebär|behöver|does|do|is|are|can|must|will|should|has|have';

/** A question word, perhaps after a preposition, that follows a pause; or a verb that begins a new sentence. */
const ASKING = new RegExp(
  `(?<=[,:;.!?–-]\\s+(?:(?:och|men|så|and|but|so)\\s+)?)(?:(?:${PREPOSITION})\\s+)?(?:${QUESTION_WORDS})\\b|(?<=[.!]\\s+)(?:${VERB})\\b`,
  'iu',
);
