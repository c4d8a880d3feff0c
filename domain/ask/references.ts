import { fold } from './words.ts';

/** Chapter and section: "7 kap. 1 §", "RF 1:8", "chapter 7 section 1", "7:1". */
const FORMS = [
  /(\d+) ?kap(?:itlet)?\.?,? ?(\d+) ?(?:§|par)/g,
  /chapter (\d+),? section (\d+)/g,
  /section (\d+) of chapter (\d+)/g,
  /(?<![\d:])(\d{1,2}):(\d{1,2})(?![\d:])/g,
] as const;

/** A clock has two digits after its colon, a ratio of one to one is none. */
const CLOCK_OR_RATIO = /^(\d{1,2}:\d{2}|1:1)$/;

/** The sections of laws that a text refers to, as `chapter:section`, each once. */
export function referencesIn(text: string): string[] {
  const folded = fold(text);
  const found = FORMS.flatMap((form, at) =>
    [...folded.matchAll(form)].flatMap(([whole, first, second]) =>
      CLOCK_OR_RATIO.test(whole) ? [] : [at === 2 ? `${second}:${first}` : `${first}:${second}`],
    ),
  );
  return [...new Set(found)];
}
