import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import {
  ask,
  findKnownAnswer,
  type KnownAnswer,
  type Language,
  loadKnowledge,
  questionInThread,
} from '../../domain/index.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../domain/sources/', import.meta.url)));

const known = (question: string, language: Language = 'sv'): KnownAnswer => {
  const at = new Date('2026-11-20T10:00:00Z');
  return { id: question, question, answer: 'Ja.', name: 'Eva Ek', language, at };
};

const PUBLISHED = [
  known('Får man ta med hund till kontoret?'),
  known('Vad betalar Sala för STARK 2027?'),
  known('Vem bokar lokal till mötet med Region Sörmland?'),
];

const found = (question: string, language: Language = 'sv') =>
  findKnownAnswer(question, PUBLISHED, knowledge, language)?.question;

describe('A known answer', () => {
  for (const question of [
    'får man ta med hund till kontoret',
    'FÅR MAN TA MED HUNDAR TILL KONTOR?!',
    'Till kontoret, får man ta med hund?',
    'Får jag ta med min hund till kontoret?',
  ]) {
    it(`is found for “${question}”`, () => assert.equal(found(question), PUBLISHED[0]?.question));
  }

  it('is found whatever the order of names and years', () => {
    assert.equal(found('STARK 2027: vad betalar Sala?'), PUBLISHED[1]?.question);
  });

  for (const question of [
    'Får man ta med katt till kontoret?',
    'Får man ta med hund?',
    'Får man inte ta med hund till kontoret?',
    'Måste man ta med hund till kontoret?',
    'Vilka hundar får man ta med till kontoret?',
    'Får man ta med hund och katt till kontoret?',
    'Får man ta med hund från kontoret?',
    'Vad betalar Sala för STARK 2028?',
    'Vad betalar Köping för STARK 2027?',
    'Vad betalar Sala?',
    'När bokas lokal till mötet med Region Sörmland?',
    'Vem bokar lokal till mötet med Region Västmanland?',
    '?',
    '',
  ]) {
    it(`is not taken for an answer to “${question}”`, () => assert.equal(found(question), undefined));
  }

  it('is the newest where several are to the same', () => {
    const newest = { ...known('Får hund tas med till kontoret?'), id: 'newest' };
    const same = [{ ...newest, question: 'Får man ta med hundar till kontoret?' }, ...PUBLISHED];
    assert.equal(findKnownAnswer('Får man ta med hund till kontoret?', same, knowledge, 'sv')?.id, 'newest');
  });
});

describe('A question in its thread', () => {
  const inThread = (before: string, question: string) => {
    const circumstances = { language: 'sv', today: '2026-11-22' } as const;
    const { frame } = ask(before, knowledge, circumstances);
    const asked = ask(question, knowledge, { ...circumstances, frame });
    return questionInThread(question, asked.frame, knowledge, 'sv');
  };

  for (const question of ['och Sala då?', 'Vem förhandlade om det?', 'Vad säger avtalet om busskort?']) {
    it(`is told with the one that it follows: “${question}”`, () => {
      const before = 'Vad betalar Arboga för STARK?';
      assert.equal(inThread(before, question), `${before} ${question}`);
    });
  }

  for (const question of ['Får man parkera vid kommunhuset?', 'Finns det en kaffemaskin på kontoret?']) {
    it(`stands alone where it says what it is about: “${question}”`, () => {
      assert.equal(inThread('Vad betalar Arboga för STARK?', question), question);
    });
  }
});
