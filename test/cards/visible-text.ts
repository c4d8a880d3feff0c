import assert from 'node:assert/strict';

/** The non-empty lines of a text as a person wrote it, without the space around them. */
export function paragraphs(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * The paragraphs that Markdown shows, after the date functions that the `adaptivecards` library fills in first.
 * Fails where anything but letters, paragraphs and escapes is at work: then it does not show what was written.
 */
export async function visibleText(markdown: string): Promise<string[]> {
  const text = (await formatter()).formatText('sv', markdown);
  const bare = text.replace(ESCAPE, 'x');
  for (const [name, pattern] of Object.entries(AT_WORK)) assert.doesNotMatch(bare, pattern, `${name}: ${markdown}`);
  return paragraphs(text.replace(ESCAPE, '$1'));
}

// --- Internal helpers ---

/** A mark that stands for itself: CommonMark lets a backslash do so before any ASCII punctuation. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** What CommonMark, with the strikethrough and tables of markdown-it, takes for its own. */
const AT_WORK: Readonly<Record<string, RegExp>> = {
  'an inline mark': /[\\`*_[\]<>~|]/,
  'an HTML entity': /&#?\w+;/,
  'a list, heading or rule': /^[ \t]*([-+](\s|$)|--|#{1,6}(\s|$)|=+[ \t]*$|\d{1,9}[.)](\s|$))/m,
  'an indented code block': /^( {4}| {0,3}\t)[ \t]*\S/m,
  'a line break that is shown as a space': /\S[ \t]*(\r\n?|\n)[ \t]*\S/,
};

interface Formatter {
  formatText(language: string, text: string): string;
}

async function formatter(): Promise<Formatter> {
  return (await import(import.meta.resolve('adaptivecards/lib/text-formatters.js'))) as Formatter;
}
