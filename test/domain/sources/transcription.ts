/** What the scanner misread in a document: folded word of the scan → word or words of the document. */
export type Readings = Readonly<Record<string, string>>;

/** Where the scanner has jumbled the lines of a figure or a table: words in order do not count between these two. */
export interface Jumble {
  readonly after: string;
  /** Without it: to the end. */
  readonly before?: string;
}

/** The words of a scan, misreadings put right. `&`, `|` and `[` are letters here: the scanner uses them for some. */
export function scanWords(scan: string, readings: Readings): string[] {
  const words = folded(scan).match(/[\p{L}\p{N}&|[]+/gu) ?? [];
  return words.flatMap((word) => wordsOf(Object.hasOwn(readings, word) ? (readings[word] ?? '') : word));
}

/** The words of a document, without its comments and table rules. */
export function documentWords(markdown: string): string[] {
  return wordsOf(markdown.replace(/<!--[\s\S]*?-->/g, ' '));
}

/** The words with each jumbled stretch sorted, so that only its order is lost. */
export function settled(words: readonly string[], jumbles: readonly Jumble[]): string[] {
  return jumbles.reduce<string[]>(
    (list, { after, before }) => {
      const start = find(list, after) + wordsOf(after).length;
      const end = before ? find(list, before) : list.length;
      return [...list.slice(0, start), ...list.slice(start, end).sort(), ...list.slice(end)];
    },
    [...words],
  );
}

/** The numbers among the words, in their order. */
export function numbers(words: readonly string[]): string[] {
  return words.filter((word) => /^\d+$/.test(word));
}

/** Where the phrase begins; the end where it is not there, so that nothing is sorted and the comparison fails. */
function find(words: readonly string[], phrase: string): number {
  const sought = wordsOf(phrase);
  const at = words.findIndex((_, index) => sought.every((word, offset) => words[index + offset] === word));
  return at < 0 ? words.length : at;
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
