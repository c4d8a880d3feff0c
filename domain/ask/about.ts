import type { Bilingual, Language } from '../language.ts';
import type { Knowledge } from './knowledge.ts';
import { joined } from './phrases.ts';

/** What the documents are about, in words, each subject once. */
export function subjectsOf({ documents }: Knowledge, language: Language): string {
  const subjects = new Map([...documents.values()].map(({ subject }): [string, Bilingual] => [subject.sv, subject]));
  return joined([...subjects.values()], language);
}

/** Questions that show what can be asked, in the documents' order. */
export function examplesOf({ documents }: Knowledge, language: Language): string[] {
  return [...documents.values()].flatMap(({ examples }) => examples.map((example) => example[language]));
}
