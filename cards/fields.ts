import { z } from 'zod';

/** Text that is shown exactly as it was written: Markdown in it is escaped. At most `max` characters. */
export const verbatim = (max: number) => z.string().max(max).transform(escapeMarkdown);

/** Text of our own wording or of a source, in which Markdown may stand. At most `max` characters. */
export const wording = (max: number) => z.string().max(max);

/** Escapes what Markdown would take for its own: marks anywhere, and list, heading and quote marks that begin a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([-+#])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
