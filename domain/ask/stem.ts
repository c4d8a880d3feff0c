import type { Language } from '../language.ts';

/**
 * The stem of a folded word: what its inflected forms have in common (`avtalet`, `avtalen` → `avtal`). Rules of endings
 * only, made for folded words; a stem need not be a word. Snowball's Swedish leaves `avtalet`, `skolan` and `kostnader`
 * apart from their words.
 */
export function stem(word: string, language: Language): string {
  return language === 'sv' ? swedish(word) : english(word);
}

// --- Internal helpers ---

/** Who does it (`larare`, `lararen`) keeps its ending, or it would be the same as the verb (`lara`, `larande`). */
const AGENT = /^(.{3,}ar)(?:e|en|ens|es)$/;
const SWEDISH_ENDING =
  /^(.{3,}?)(?:(?<=.{4})(?:anden|andena|andet|ande|enden|endet|ende|ade|are|ad|at|an)|arna|erna|orna|ena|ar|er|(?<!t)or|en|et|a|e)$/;
const NEUTER = /^(.{2,}(?:ig|sk|am|ell|iv|al|an|ad|nd))t$/;
const GENITIVE_OR_PASSIVE = /^(.{3,}[^s])s$/;

function swedish(word: string): string {
  const agent = AGENT.exec(word)?.[1];
  if (agent) return `${agent}e`;
  const shorter = [GENITIVE_OR_PASSIVE, NEUTER, SWEDISH_ENDING].reduce(
    (rest, ending) => ending.exec(rest)?.[1] ?? rest,
    word,
  );
  return shorter === word ? word.replace(/([mn])\1$/, '$1') : swedish(shorter);
}

const ENGLISH_PLURAL = /^(?:(.{2,})(?:ies)|(.{2,}(?:s|x|z|ch|sh))es|(.{2,}[^siu])s)$/;
const ENGLISH_ENDING = /^(.*[aeiouy].*)(?:ing|ed)$/;

function english(word: string): string {
  const singular = word.replace(ENGLISH_PLURAL, (_, y?: string, es?: string, s?: string) =>
    y === undefined ? (es ?? s ?? word) : `${y}y`,
  );
  const base = ENGLISH_ENDING.exec(singular)?.[1];
  const bare = base === undefined || base.length < 3 ? singular : base;
  return bare
    .replace(/([bdgklmnprt])\1$/, '$1')
    .replace(/(?<=.{2})e$/, '')
    .replace(/(?<=.{2}[^aeiou])y$/, 'i');
}
