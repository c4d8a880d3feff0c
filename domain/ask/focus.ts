import type { Term } from './terms.ts';
import { wordsOf } from './words.ts';

/** What leads up to a question tells less than the question itself: its share. */
export const OF_CONTEXT = 0.2;

/** Where a question is asked in its text, in characters from its beginning; what stands before it leads up to it. */
export function focusOf(text: string): number {
  const asking = BEGINNING.test(text) ? 0 : text.search(ASKING);
  if (asking <= 0) return 0;
  const before = text.slice(0, asking);
  const enough = wordsOf(before).length >= LEAST_CONTEXT && wordsOf(text.slice(asking)).length >= LEAST_ASKED;
  return enough ? asking : 0;
}

/** The terms, of which those before the focus are context. */
export function withContext(terms: readonly Term[], text: string): Term[] {
  const words = wordsOf(text.slice(0, focusOf(text))).length;
  return terms.map((term) => (term.at < words && !term.scopes ? { ...term, context: true } : term));
}

/** All terms as context: what was asked before. */
export const asContext = (terms: readonly Term[]): Term[] => terms.map((term) => ({ ...term, context: true }));

// --- Internal helpers ---

const LEAST_CONTEXT = 2;
/** Fewer words ("Stämmer det?") ask about what stands before them. */
const LEAST_ASKED = 4;

/** It is asked at once. */
const BEGINNING =
  /^\W*(?:vad|va|vem|vilka|vilken|vilket|när|hur|varför|var|what|who|whom|when|where|why|how|which)\b/iu;

/** A question word, perhaps after a preposition, that follows a pause. */
const ASKING =
  /(?<=[,:;.!?–-]\s+(?:(?:och|men|så|and|but|so)\s+)?)(?:(?:för|på|till|i|av|med|från|under|vid|hos|for|in|to|by|with|from|since|at|on)\s+)?(?:vad|va|vem|vilka|vilken|vilket|när|hur|varför|var|what|who|whom|when|where|why|how|which)\b|(?<=[.!]\s+)(?:kan|ska|får|måste|är|har|gäller|betyder|innebär|behöver|does|do|is|are|can|must|will|should|has|have)\b/iu;
