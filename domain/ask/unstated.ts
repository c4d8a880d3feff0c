import type { Entry } from './bank.ts';
import type { Question } from './question.ts';
import type { Term, Terms } from './terms.ts';
import { wordsOf } from './words.ts';

/** Whether a sentence says that something is not stated. */
export const isUnstated = (sentence: string) => FORMS.some((form) => form.test(sentence));

/**
 * Whether what a question asks for is just what a fact says is not stated: every sentence of it says so, or what the
 * question brings in stands only in those that do.
 */
export function asksUnstated(
  { terms: asked, language }: Question,
  { fact: { statement }, features: explained }: Entry,
  terms: Terms,
): boolean {
  const sentences = statement[language].split(/(?<=[.!?”]) (?=\p{Lu})/u);
  const unstated = sentences.filter(isUnstated);
  if (unstated.length === 0) return false;
  if (unstated.length === sentences.length) return true;
  const featuresOf = (texts: readonly string[]) =>
    new Set(texts.flatMap(wordsOf).flatMap(({ folded }) => [...terms.featuresOf(folded, language)]));
  const told = featuresOf(sentences.filter((sentence) => !isUnstated(sentence)));
  const open = featuresOf(unstated);
  const isOpen = ({ features }: Term) => !features.isDisjointFrom(open) || features.isDisjointFrom(explained);
  const isWordOfIt = ({ features }: Term) =>
    [...features].some((feature) => feature.startsWith('s:') && open.has(feature) && !told.has(feature));
  const own = asked.filter(({ names, context }) => !names && !context);
  return own.some((term) => isWordOfIt(term) || (term.features.isDisjointFrom(told) && isOpen(term)));
}

// --- Internal helpers ---

const FORMS = [
  /\b(framgår|sägs|anges|står|säger|anger|nämns|nämner|namnges|namnger|skriver|skrivs|visar|ger|beskriver|beskrivs|förklarar|förklaras|återger)( \w+){0,4} (inte|varken|inget|ingen|inga)(?!\p{L})/u,
  /^(Inga|Ingen|Inget) .*\b(nämns|anges|namnges|står)\b/,
  /\b(do|does|did|is|are) not (say|state|name|give|spell|describe|mention|explain|show|identify|specify|specified|said|stated|named|given|spelled|described|mentioned|explained|written)\b/,
  /\b(gives?|names?|states?|mentions?|shows?) (no|neither)\b|^No .*\b(is|are) (named|given|stated|mentioned)\b/,
];
