import type { Bilingual, Language } from '../language.ts';

/** Where an answer comes from. */
export interface Source {
  /** The document's id. */
  readonly document: string;
  readonly title: Bilingual;
  readonly section: string;
  /** Word for word from the document. */
  readonly quote: string;
}

/** A piece of an answer with what it rests on. */
export interface Part {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A question that can be asked by a button. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

interface Said {
  readonly language: Language;
  readonly parts: readonly [Part, ...Part[]];
  readonly choices: readonly Choice[];
}

/** The documents state it; `choices` are related questions. */
export type Answer = Said & { readonly outcome: 'answer' };
/** The documents do not state it: the parts say what is known nearby; `searched` are the documents' ids. */
export type NotStated = Said & {
  readonly outcome: 'notStated';
  readonly searched: readonly string[];
  /** The question lies outside what the documents are about. */
  readonly outside?: true;
  /** A typed fact tells that it is not stated: no other reading of the question is tried. */
  readonly settled?: true;
};
/** The question was not understood; `choices` are examples. */
export type NotUnderstood = Said & { readonly outcome: 'notUnderstood' };
/** The question can mean several things; `choices` are its meanings. */
export type Ambiguous = Said & { readonly outcome: 'ambiguous' };

/** Nothing is asked: a greeting, thanks. */
export type Smalltalk = Said & { readonly outcome: 'smalltalk' };

export type Reply = Answer | NotStated | NotUnderstood | Ambiguous | Smalltalk;
