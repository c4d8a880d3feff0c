import { type Bank, createBank, documentNames } from './bank.ts';
import type { Entity } from './facts.ts';
import { slotsOf } from './forms.ts';
import type { Knowledge } from './knowledge.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { indexNames } from './names.ts';
import type { Understanding } from './question.ts';
import { remembered } from './remembered.ts';
import { createTerms } from './terms.ts';
import { fold, wordsOf } from './words.ts';

/** Everything that answering needs, made once from the knowledge. */
export interface Mind extends Understanding {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly bank: Bank;
}

/** Makes the knowledge ready to answer from. */
export function createMind(knowledge: Knowledge): Mind {
  const read = remembered(wordsOf);
  const lexicon = loadLexicon(vocabularyOf(knowledge, read), knowledge.words);
  const names = indexNames([...knowledge.entities.values(), ...documentNames(knowledge)], lexicon.knows);
  const isScope = scopesOf(knowledge);
  const reading = createTerms(lexicon, () => true, isScope);
  const bank = createBank(knowledge, (text, asks) => {
    const words = read(text);
    const mentions = names(words);
    const terms = reading.of(words, mentions, reading.languageOf(words) ?? 'sv');
    return { words, terms, slots: asks ? slotsOf(fold(text), mentions) : [] };
  });
  return { knowledge, lexicon, bank, names, terms: createTerms(lexicon, bank.isKnown, isScope) };
}

// --- Internal helpers ---

/** An agreement, a document, and the thing that a whole document is about. */
function scopesOf({ documents }: Knowledge): (entity: Entity) => boolean {
  const about = new Set([...documents.values()].flatMap((document) => document.about));
  return ({ id, kind }) => kind === 'agreement' || kind === 'document' || (about.has(id) && kind === 'activity');
}

/** The words of the facts, which are right as they are written there. */
function vocabularyOf({ facts, entities, questions }: Knowledge, read: typeof wordsOf): Set<string> {
  const told = facts.flatMap(({ quote, statement }) => [quote, statement.sv, statement.en]);
  const named = [...entities.values()].flatMap(({ name, aliases }) => [name.sv, name.en, ...aliases]);
  const asked = [...questions.values()].flatMap(({ sv, en }) => [...sv, ...en]);
  return new Set([...told, ...named, ...asked].flatMap((text) => read(text).map(({ written }) => written)));
}
