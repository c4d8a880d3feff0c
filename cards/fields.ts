import { z } from 'zod';

/** Text that is shown exactly as it was written: Markdown in it is escaped. At most `max` characters. */
export const verbatim = (max: number) => z.string().max(max).transform(escapeMarkdown);

/** Text of our own wording or of a source, in which Markdown may stand. At most `max` characters. */
export const wording = (max: number) => z.string().max(max);

/**
 * Escapes what Markdown would take for its own: marks anywhere, marks that begin a line, entities and the date formulas
 * of cards. A line break becomes a paragraph, since a single one is shown as a space.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)|(?<=\{)\{/g, '\\$&')
    .split(/\s*[\r\n]\s*/)
    .map((line) =>
      line
        .trim()
        .replace(/^[-+#=]/, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .join('\n\n');
}
