import { readFileSync } from 'node:fs';
import type { Language } from '../../domain/index.ts';

/** A question about what the documents mention, whose answer none of them states. */
export interface NearMiss {
  readonly text: string;
  readonly language: Language;
  /** What the documents have instead. */
  readonly why: string;
}

const FILE = new URL('near-misses.jsonl', import.meta.url);

/** All of them, in their order. */
export function readNearMisses(): NearMiss[] {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, lang, why } = JSON.parse(line) as { text: string; lang: Language; why: string };
    return { text, language: lang, why };
  });
}
