import type { Question } from '../question.ts';
import { wordsOf } from '../words.ts';

/** Whether a word, by its place, stands in what is asked, and not in what is told before it ("Vi tar över 2027. …"). */
export function inAskedPart({
  text,
  words,
}: Pick<Question, 'text' | 'words'>): (word: { readonly at: number }) => boolean {
  const sentences = text.split(SENTENCE).flatMap((sentence) => sentence.split(SCENE));
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const asked = sentences.findLastIndex((sentence, at) => (lengths[at] ?? 0) >= LEAST_WORDS && sentence.trim() !== '');
  const whole = lengths.reduce((sum, length) => sum + length, 0) === words.length;
  const from = whole && asked > 0 ? lengths.slice(0, asked).reduce((sum, length) => sum + length, 0) : 0;
  return ({ at }) => at < 0 || at >= from;
}

/** The folded text of what is asked. */
export function askedText({ text, words }: Pick<Question, 'text' | 'words'>): string {
  const isAsked = inAskedPart({ text, words });
  return words
    .filter((_, at) => isAsked({ at }))
    .map(({ folded }) => folded)
    .join(' ');
}

// --- Internal helpers ---

const SENTENCE =
  /(?<=[\p{L}\d)][.!:])\s+(?=\p{L})(?<!\b(?:kap|st|nr|t|ex|ca|resp)\.\s)(?!januari|februari|mars|april|maj|juni|juli|augusti|sep|okt|nov|dec)/u;
/** A scene that is set before the question: "Vi har möte 15/9 2028, gäller STARK då?". */
const SCENE =
  /(?<=^(?:vi|jag|när|på|it's|we|i'm|min|my|den|i|mitt|nu|idag|today)\b[^,]*),\s+(?=(?:gäller|är|har|hur|vad|löper|will|is|does|has|how|what)\b)/iu;
/** Shorter last sentences ("Stämmer det?") ask about the one before. */
const LEAST_WORDS = 3;
