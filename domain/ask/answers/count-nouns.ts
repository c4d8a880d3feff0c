import type { Language } from '../../language.ts';
import type { KnownFact } from '../knowledge.ts';
import type { Count, Statement } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import type { Question } from '../question.ts';
import { fold, wordsOf } from '../words.ts';

/** A number that a statement counts, and the statement. */
export interface Counted {
  readonly count: Count;
  readonly fact: Statement;
}

export const isStatement = (fact: KnownFact): fact is Statement => fact.kind === 'statement';

/** Every number that counts just what a folded word says, in any of its forms: "rubriker" counts headings. */
export function countsOf(word: string, language: Language, { knowledge, terms }: Mind): Counted[] {
  const stemsOf = (folded: string) =>
    [...terms.wholeOf(folded, language)].filter((feature) => feature.startsWith('s:'));
  const stems = new Set(stemsOf(word));
  const says = (noun: string) => {
    const [only, another] = wordsOf(noun);
    return only !== undefined && !another && stemsOf(only.folded).some((stem) => stems.has(stem));
  };
  return knowledge.facts
    .filter(isStatement)
    .flatMap((fact) => fact.counts.filter(({ of }) => of[language].some(says)).map((count) => ({ count, fact })));
}

/** Of two things that are counted together ("rubriker och framgångsfaktorer"), the number of each, out of one document. */
export function countedTogether(question: Question, mind: Mind): Counted[] {
  const { words } = question;
  const spoken = words.filter(({ folded }) => !MORE.test(folded));
  const at = spoken.findIndex(({ folded }, place) => place > 0 && JOINS.test(folded));
  const nouns = at < 0 ? [] : [spoken[at - 1], spoken[at + 1]].flatMap((word) => (word ? [word.folded] : []));
  const each = nouns.map((noun) =>
    countsOf(noun, question.language, mind).filter(({ count }) => count.party === undefined),
  );
  const documents = [...mind.knowledge.documents.keys()].filter(
    (id) => isMeant(id, question, mind) && each.every((same) => same.some(({ fact }) => fact.document === id)),
  );
  const [document, another] = documents;
  if (each.length !== 2 || document === undefined || another) return [];
  return each.map((same, place) => likeliest(same, document, nouns[place] ?? ''));
}

// --- Internal helpers ---

const JOINS = /^(och|samt|plus|and|an|than)$/;
/** Stands between two things of which one is more. */
const MORE = /^(fler|farre|more|fewer|det|finns|there|are|is)$/;

/** Whether a document tells of all that a question names. */
function isMeant(document: string, { named }: Question, { bank, knowledge }: Mind): boolean {
  const entries = bank.entries.filter(({ fact }) => fact.document === document);
  const places = named.filter(({ id }) => knowledge.entities.has(id));
  return places.every(({ id }) => entries.some(({ related }) => related.has(id)));
}

/** The one that has the noun as its first name, or else the first. */
function likeliest(all: readonly Counted[], document: string, noun: string): Counted {
  const own = all.filter(({ fact }) => fact.document === document);
  const isFirst = ({ count: { of } }: Counted) =>
    [of.sv[0], of.en[0]].some((name) => name !== undefined && noun.startsWith(fold(name)));
  const [first] = own;
  const found = own.find(isFirst) ?? first;
  if (!found) throw new Error('A document that is meant counts the noun');
  return found;
}
