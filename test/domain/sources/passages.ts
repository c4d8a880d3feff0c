import { plainText, type Section } from '../../../domain/ask/document-text.ts';

/** A sentence, bullet, heading or table cell of a document, as plain text. */
export type Passage = string;

/** A verbatim piece of a document; without a section it may stand anywhere. */
export interface Piece {
  readonly quote: string;
  readonly section?: string;
}

/** A document's passages in its order; comments and the numbers of headings and points are no text. */
export function passagesOf(markdown: string): Passage[] {
  return blocksOf(markdown.replace(COMMENT, ' '))
    .flatMap((block) => (HEADING.test(block) ? [plainText(block.replace(HEADING, ''))] : sentencesOf(plainText(block))))
    .filter((passage) => WORD.test(passage));
}

/** The passages of which some word is in none of the pieces. */
export function uncovered(markdown: string, sections: readonly Section[], pieces: readonly Piece[]): Passage[] {
  const text = plainText(markdown);
  const covered = new Set(pieces.flatMap((piece) => placesOf(piece, text, sections)));
  let from = 0;
  return passagesOf(markdown).filter((passage) => {
    const start = text.indexOf(passage, from);
    if (start < 0) throw new Error(`The passage is not in the text: ${passage}`);
    from = start + passage.length;
    return [...passage].some((letter, at) => WORD.test(letter) && !covered.has(start + at));
  });
}

// --- Internal helpers ---

const COMMENT = /<!--[\s\S]*?-->/g;
const WORD = /[\p{L}\p{N}]/u;
const HEADING = /^#{1,6}[ \t]/;
const RULE = /^[ \t]*\|[-:| \t]+\|[ \t]*$/;
const OWN_LINE = /^[ \t]*(#{1,6}[ \t]|[-*+>][ \t]|\d+\.[ \t]|\|)|[ ]{2}$/;

/** Headings, list items, table cells, lines that end with a break, and the paragraphs between empty lines. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of markdown.split('\n').filter((one) => !RULE.test(one))) {
    const own = OWN_LINE.test(line);
    if (line.trimStart().startsWith('|')) blocks.push(...line.split('|'));
    else if (open && !own && line.trim() !== '') blocks.push(`${blocks.pop()}\n${line}`);
    else blocks.push(line);
    open = line.trim() !== '' && !own;
  }
  return blocks;
}

const segmenter = new Intl.Segmenter('sv', { granularity: 'sentence' });

const sentencesOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment.trim());

/** Where in a text the letters of a piece are, wherever it stands in its section. */
function placesOf({ quote, section }: Piece, text: string, sections: readonly Section[]): number[] {
  const heading = section === undefined ? undefined : plainText(`# ${section}`);
  const named = sections.filter((one) => one.heading === heading);
  const within =
    heading === undefined ? [text] : (named.length > 0 ? named : sections.slice(0, 1)).map((one) => one.text);
  const wanted = plainText(quote);
  return within.flatMap((part) => {
    const start = text.indexOf(part);
    return occurrences(wanted, part).flatMap((at) => Array.from(wanted, (_, index) => start + at + index));
  });
}

function occurrences(wanted: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
