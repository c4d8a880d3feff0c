import { z } from 'zod';

/** Text that is shown exactly as it was written: Markdown in it is escaped. At most `max` characters. */
export const verbatim = (max: number) => z.string().max(max).transform(escapeMarkdown);

/** Text of our own wording or of a source, in which Markdown may stand. At most `max` characters. */
export const wording = (max: number) => z.string().max(max);

/**
 * What somebody typed into an input; '' where nothing was. Control characters are dropped. It is not limited here: what
 * a client that ignores `maxLength` sends is given back, cut, and not lost.
 */
export const typed = z
  .string()
  .default('')
  .transform((text) => text.replace(/[^\P{Cc}\n\t]/gu, '').trim());

/** Somebody's text that an action sends back: apart from what a host could take for an expression of a template. */
export const sentBack = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replaceAll(/\$(?=\{)/g, ''));

/** Text that stands in an input when the card is shown, as it was typed. At most `max` characters. */
export const prefilled = (max: number) => z.string().max(max).default('');

/**
 * Escapes what Markdown would take for its own: marks anywhere, marks that begin a line, entities and the date formulas
 * of cards. A line break becomes a paragraph, since a single one is shown as a space.
 */
export function escapeMarkdown(text: string): string {
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
