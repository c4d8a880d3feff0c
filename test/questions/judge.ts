import { readFileSync } from 'node:fs';

/** A question as somebody asked it, and how its answer is judged: the last of `turns` is. */
export interface Question {
  readonly id: string;
  readonly lang: 'sv' | 'en';
  readonly turns: readonly string[];
  readonly kind: 'answer' | 'unknown' | 'clarify' | 'smalltalk';
  /** Documents of which at least one must be named. */
  readonly sources?: readonly string[];
  /** Regular expressions that all, or none, must match. */
  readonly must: readonly string[];
  readonly mustNot?: readonly string[];
  readonly style: string;
  readonly ref: string;
}

/** What the user reads as the answer, without the quotes, and the ids of the documents it names. */
export interface Said {
  readonly text: string;
  readonly sources: readonly string[];
}

/** Longer answers than this, or than three times the reference, read out the document instead of answering. */
const LONGEST = 700;
const MOST_SOURCES = 3;

/** Reads a question file: one JSON object a line. */
export function readQuestions(file: string): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Question);
}

/** What is wrong with an answer; undefined if it passes. */
export function faultOf(question: Question, { text, sources }: Said): string | undefined {
  const answer = plain(text);
  if (answer === '') return 'no answer text';
  if (answer.length > Math.max(LONGEST, 3 * question.ref.length)) return `${answer.length} characters long`;
  const missing = question.must.find((form) => !pattern(form).test(answer));
  if (missing) return `lacks /${missing.slice(0, 60)}/`;
  const forbidden = question.mustNot?.find((form) => pattern(form).test(answer));
  if (forbidden) return `has /${forbidden.slice(0, 60)}/`;
  if (question.kind !== 'answer') return undefined;
  if (!sources.some((id) => question.sources?.includes(id))) return `names ${sources.join(', ') || 'no source'}`;
  return sources.length > MOST_SOURCES ? `names ${sources.length} sources` : undefined;
}

// --- Internal helpers ---

const patterns = new Map<string, RegExp>();

function pattern(form: string): RegExp {
  const known = patterns.get(form) ?? new RegExp(form, 'iu');
  patterns.set(form, known);
  return known;
}

function plain(markdown: string): string {
  return markdown
    .replace(/\*\*(.+?)\*\*/gs, '$1')
    .replace(/\\([*_`#[\]])/g, '$1')
    .trim();
}
