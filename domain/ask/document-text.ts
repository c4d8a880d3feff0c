/** A heading of a document and the text under it, sub-headings included; `heading` is empty before the first one. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

const HEADING = /^(#{1,6})[ \t]+.+$/gm;
const COMMENT = /<!--[\s\S]*?-->/g;

/** The words and punctuation of some Markdown: no comments, no marks, every run of white space one space. */
export function plainText(markdown: string): string {
  return markdown
    .replace(COMMENT, ' ')
    .replace(/^[ \t]*\|[-:| \t]+\|[ \t]*$/gm, ' ')
    .replace(/^[ \t]*(#{1,6}|[-*+>]|\d+\.)[ \t]+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d*_])([*_])(?=\S)([^*_\n]+?)\1(?![\p{L}\d*_])/gu, '$2')
    .replaceAll('|', ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The document's sections in its order, as plain text; the first is what stands before the first heading. */
export function sections(markdown: string): Section[] {
  const source = markdown.replace(COMMENT, ' ');
  const headings = [...source.matchAll(HEADING)].map((match) => ({
    at: match.index,
    level: match[1]?.length ?? 0,
    heading: plainText(match[0]),
  }));
  const preamble = { heading: '', text: plainText(source.slice(0, headings[0]?.at)) };
  return [
    preamble,
    ...headings.map(({ at, level, heading }, index) => {
      const next = headings.slice(index + 1).find((other) => other.level <= level);
      return { heading, text: plainText(source.slice(at, next?.at)) };
    }),
  ];
}

/** The whole numbers in a text, in its order: digits in groups of three count as one number. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?!\d)|\d+/g)].map(([digits]) =>
    Number(digits.replace(/\D/g, '')),
  );
}

/** Whether a plain text has these words: whole words and whole numbers, so `9 000` is not in `69 000`. */
export function contains(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0 && at < text.length; at = text.indexOf(words, at + 1)) {
    if (standsAlone(words, text.slice(0, at).slice(-2), text.slice(at + words.length).slice(0, 2))) return true;
  }
  return false;
}

// --- Internal helpers ---

/** Whether words between these characters are neither a part of a word nor of a number in groups. */
function standsAlone(words: string, before: string, after: string): boolean {
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) return false;
  return !(/\d $/.test(before) && /^\d/.test(words)) && !(/\d$/.test(words) && /^ \d/.test(after));
}
