import { type Bank, createBank, documentNames } from './bank.ts';
import type { Entity } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { indexNames } from './names.ts';
import type { Understanding } from './question.ts';
import { createTerms } from './terms.ts';
import { wordsOf } from './words.ts';

/** Everything that answering needs, made once from the knowledge. */
export interface Mind extends Understanding {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly bank: Bank;
}

/** Makes the knowledge ready to answer from. */
export function createMind(knowledge: Knowledge): Mind {
  const lexicon = loadLexicon(vocabularyOf(knowledge), knowledge.words);
  const names = indexNames([...knowledge.entities.values(), ...documentNames(knowledge)], lexicon.knows);
  const isScope = scopesOf(knowledge);
  const reading = createTerms(lexicon, () => true, isScope);
  const bank = createBank(knowledge, names, reading);
  return { knowledge, lexicon, bank, names, terms: createTerms(lexicon, bank.isKnown, isScope) };
}

// --- Internal helpers ---

/** An agreement, a document, and the thing that a whole document is about. */
function scopesOf({ documents }: Knowledge): (entity: Entity) => boolean {
  const about = new Set([...documents.values()].flatMap((document) => document.about));
  return ({ id, kind }) => kind === 'agreement' || kind === 'document' || (about.has(id) && kind === 'activity');
}

/** The words of the facts, which are right as they are written there. */
function vocabularyOf({ facts, entities, questions }: Knowledge): Set<string> {
  const told = facts.flatMap(({ quote, statement }) => [quote, statement.sv, statement.en]);
  const named = [...entities.values()].flatMap(({ name, aliases }) => [name.sv, name.en, ...aliases]);
  const asked = [...questions.values()].flatMap(({ sv, en }) => [...sv, ...en]);
  return new Set([...told, ...named, ...asked].flatMap((text) => wordsOf(text).map(({ written }) => written)));
}
