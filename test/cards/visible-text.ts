import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';

/** The non-empty lines of a text as a person wrote it, without the space around them. */
export function paragraphs(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * The paragraphs that Markdown shows, as the `adaptivecards` library and markdown-it render it.
 * Fails where anything but letters and paragraphs comes out: then it does not show what was written.
 */
export async function visibleText(markdown: string): Promise<string[]> {
  const text = (await formatter()).formatText('sv', markdown);
  const blocks = markdownIt.parse(text, {});
  const kinds = new Set(blocks.flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)]));
  assert.deepEqual([...kinds.difference(PLAIN)], [], markdown);
  const inline = blocks.filter(({ type }) => type === 'inline');
  return inline
    .map(({ children }) =>
      (children ?? [])
        .map(({ content }) => content)
        .join('')
        .trim(),
    )
    .filter(Boolean);
}

// --- Internal helpers ---

const markdownIt = new MarkdownIt();

/** What stands for nothing but letters and paragraphs. */
const PLAIN = new Set(['paragraph_open', 'inline', 'text', 'text_special', 'paragraph_close']);

interface Formatter {
  formatText(language: string, text: string): string;
}

async function formatter(): Promise<Formatter> {
  return (await import(import.meta.resolve('adaptivecards/lib/text-formatters.js'))) as Formatter;
}
