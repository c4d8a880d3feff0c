import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, examplesOf, type Knowledge, type Language, loadKnowledge, subjectsOf } from '../../domain/index.ts';
import { faultOf, type Question, readQuestions } from '../questions/judge.ts';

const sources = join(import.meta.dirname, '../../domain/sources');
const sample = join(import.meta.dirname, 'samples/bokbussen');
const questions = readQuestions(join(import.meta.dirname, '../questions/dev.jsonl'));

describe('a sixth document, added as a folder and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspel-sources-'));
  cpSync(sources, folder, { recursive: true });
  cpSync(sample, join(folder, 'bokbussen'), { recursive: true });
  const five = loadKnowledge(sources);
  const six = loadKnowledge(folder);
  after(() => rmSync(folder, { recursive: true }));

  for (const [text, outcome, said] of [
    ['Vad betalar Granvik för bokbussen?', 'answer', /45 000 kr per år/],
    ['hur mkt kostar bokbussen granvik', 'answer', /45 000 kr per år/],
    ['What does Granvik pay for the mobile library?', 'answer', /SEK 45,000 a year/],
    ['Hur länge gäller bokbussavtalet?', 'answer', /1 mars 2026 till den 28 februari 2029/],
    ['Vad kostar bokbussen Granvik under hela avtalstiden?', 'answer', /3 × 45 000 kr = 135 000 kr/],
    ['Vad blir det per månad för Granvik?', 'answer', /45 000 kr \/ 12 = 3 750 kr/],
    ['Vilka är parter i avtalet om bokbussen?', 'answer', /Granviks kommun och Lövsta kommun/],
    ['Är Lövsta part i bokbussavtalet?', 'answer', /^Ja\./],
    ['Vem lagar bussen?', 'answer', /Lövsta kommun sköter bussens underhåll/],
    ['Who maintains the mobile library?', 'answer', /Lövsta takes care of the maintenance/],
    ['Gäller avtalet om bokbussen samtidigt som STARK?', 'answer', /^Ja, .*31 månader/],
    ['Vad betalar Lövsta för bokbussen?', 'notStated', /inte i dokumenten vad Lövsta kommun betalar/],
    ['När väljer Granvik böckerna till bussen?', 'notStated', /^Det står inte i dokumenten när/],
    ['Vad betalar Arboga för bokbussen?', 'notStated', /inte i dokumenten vad Arboga kommun betalar/],
    ['Hur länge gäller avtalet?', 'ambiguous', /STARK.*skolutveckling|skolutveckling.*STARK/],
  ] as const) {
    it(`is asked: ${text}`, () => {
      const { reply } = ask(text, six, { language: 'sv', today: '2026-03-01' });
      assert.equal(reply.outcome, outcome, reply.parts[0].text);
      assert.match(reply.parts[0].text, said);
    });
  }

  it('is counted and told of wherever the documents are', () => {
    for (const [text, language, before, now] of [
      ['Vad är klockan?', 'sv', /mina fem dokument/, /mina sex dokument/],
      ['What time is it?', 'en', /my five documents/, /my six documents/],
      ['Vem är du?', 'sv', /fem dokument: om avtalet STARK, Den/, /sex dokument: .*bokbussen Läslyktan/],
    ] as const) {
      assert.match(said(text, five, language).text, before);
      assert.match(said(text, six, language).text, now);
    }
    assert.match(subjectsOf(six, 'en'), /the mobile library Läslyktan/);
    assert.ok(examplesOf(six, 'sv').includes('Vad kostar bokbussen Granvik?'));
    const { reply } = ask('Vad betalar Lövsta för bokbussen?', six, { language: 'sv', today: '2026-03-01' });
    assert.equal(reply.outcome === 'notStated' && reply.searched.length, 6);
  });

  it('changes no right answer to another question', () => {
    const right = (question: Question, knowledge: Knowledge) => faultOf(question, lastReply(question, knowledge));
    const spoilt = questions.filter((question) => !right(question, five) && right(question, six));
    assert.deepEqual(
      spoilt.map(({ id }) => id),
      [],
    );
  });

  it('leaves what is answered to other questions as it was, word by word', () => {
    const changed = questions.filter(
      (question) => question.kind === 'answer' && lastReply(question, five).text !== lastReply(question, six).text,
    );
    assert.deepEqual(
      changed.map(({ id }) => id),
      [],
    );
  });
});

function said(text: string, knowledge: Knowledge, language: Language, frame?: string) {
  const asked = ask(text, knowledge, { language, today: '2026-03-01', frame });
  const sources = asked.reply.parts.flatMap((part) => part.sources.map(({ document }) => document));
  const told = asked.reply.parts.map((part) => part.text).join('\n');
  return { text: told, sources: [...new Set(sources)], frame: asked.frame };
}

function lastReply({ turns, lang }: Question, knowledge: Knowledge) {
  const [first = '', ...rest] = turns;
  return rest.reduce((before, turn) => said(turn, knowledge, lang, before.frame), said(first, knowledge, lang));
}
