import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contains, numbersIn, plainText, sections } from '../../domain/ask/document-text.ts';
import { KnowledgeError, loadKnowledge } from '../../domain/ask/knowledge.ts';

const sources = join(import.meta.dirname, '../../domain/sources');
const knowledge = loadKnowledge(sources);
const documentText = (id: string) => plainText(readFileSync(join(sources, id, 'document.md'), 'utf8'));
const quotesOf = (id: string) =>
  knowledge.facts.filter(({ document }) => document === id).map(({ quote }) => plainText(quote));

/** Dates and years of the documents that no fact has yet. */
const WAITING: Readonly<Record<string, readonly string[]>> = {
  'region-sormland': ['Region 2019', 'från och med 2023'],
};

describe('the knowledge of the five documents', () => {
  it('has every document under the title users are shown', () => {
    const titles = [...knowledge.documents].map(([id, { title }]) => `${id}: ${title.sv}`);
    assert.deepEqual(titles, [
      'arboga-stark: Arboga kommun: Avtal STARK',
      'gyllene-zonen: Den gyllene zonen: Styra och leda tillsammans',
      'region-sormland: Region Sörmland: Internt lärande och årshjul för RUS',
      'region-stark: Region Västmanland: Tjänsteskrivelse avtal STARK',
      'skolutveckling: Överenskommelse om skolutveckling: Ensam är inte stark',
    ]);
  });

  it('quotes nothing that its document does not say', () => {
    for (const { id, document, quote } of knowledge.facts) {
      assert.ok(contains(documentText(document), plainText(quote)), id);
    }
  });

  it('has a fact for every amount of money that is written', () => {
    for (const id of knowledge.documents.keys()) {
      const written = [...documentText(id).matchAll(/(\d[\d ]*) (?:kr|kronor)\b/g)].flatMap(([, digits = '']) =>
        numbersIn(digits),
      );
      const stated = knowledge.facts.flatMap((fact) =>
        fact.kind === 'amount' && fact.document === id ? [fact.amount] : [],
      );
      assert.deepEqual(new Set(stated), new Set(written), id);
    }
  });

  it('has the amounts in both languages of the statement', () => {
    for (const fact of knowledge.facts.filter(({ kind }) => kind === 'amount')) {
      if (fact.kind !== 'amount') continue;
      const grouped = (separator: string) => String(fact.amount).replace(/\B(?=(\d{3})+$)/g, separator);
      assert.ok(fact.statement.sv.includes(`${grouped(' ')} kr per år`), fact.id);
      assert.ok(fact.statement.en.includes(`SEK ${grouped(',')} a year`), fact.id);
    }
  });

  it('has a fact for every date and year that is written, but for those that wait', () => {
    for (const id of knowledge.documents.keys()) {
      const waiting = WAITING[id] ?? [];
      const rest = [...quotesOf(id), ...waiting].reduce((text, quote) => text.replaceAll(quote, ' '), documentText(id));
      assert.doesNotMatch(rest, /(?<!\d)(19|20)\d\d(?!\d)|\d\/\d|\bdecember|\bjanuari/, id);
      assert.ok(
        waiting.every((words) => documentText(id).includes(words)),
        id,
      );
    }
  });

  it('names the twelve parties of the school agreement, completely', () => {
    const parties = knowledge.facts.find(({ id }) => id === 'school-agreement-parties');
    assert.ok(parties?.kind === 'parties' && parties.complete);
    const kinds = parties.members.map((id) => knowledge.entities.get(id)?.kind);
    assert.deepEqual(kinds, [...Array(10).fill('municipality'), 'region', 'association']);
  });

  it('never claims to know every party of STARK', () => {
    const parties = knowledge.facts.filter((fact) => fact.kind === 'parties' && fact.matter === 'stark');
    assert.equal(parties.length, 3);
    assert.ok(parties.every((fact) => fact.kind === 'parties' && !fact.complete));
  });

  it('adds up what several documents call the same thing', () => {
    assert.ok(knowledge.entities.get('stark')?.aliases.includes('avtal STARK'));
    assert.ok(knowledge.entities.get('stark')?.aliases.includes('STARK cooperation'));
    assert.deepEqual(knowledge.entities.get('arboga')?.within, ['vastmanlands-lan', 'ensam-ar-inte-stark-kommuner']);
  });

  it('has one meaning for every name, but for the participating municipalities', () => {
    const meanings = new Map<string, string[]>();
    for (const { id, name, aliases } of knowledge.entities.values()) {
      for (const alias of new Set([name.sv, name.en, ...aliases].map((said) => said.toLowerCase()))) {
        meanings.set(alias, [...(meanings.get(alias) ?? []), id]);
      }
    }
    const ambiguous = [...meanings].filter(([, ids]) => ids.length > 1).map(([alias]) => alias);
    assert.deepEqual(ambiguous, ['deltagande kommuner', 'participating municipalities']);
  });
});

describe('sources that do not hold together', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samspel-sources-'));
    cpSync(sources, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Replaces the first `from` in a document's facts, and gives the line where it stood. */
  function change(id: string, from: string, to: string): string {
    const path = join(folder, id, 'facts.yaml');
    const yaml = readFileSync(path, 'utf8');
    assert.ok(yaml.includes(from));
    writeFileSync(path, yaml.replace(from, to));
    return `${path}:${yaml.slice(0, yaml.indexOf(from)).split('\n').length}: `;
  }

  function problems(): readonly string[] {
    try {
      loadKnowledge(folder);
      return [];
    } catch (error) {
      if (error instanceof KnowledgeError) return error.problems;
      throw error;
    }
  }

  const refused: readonly [name: string, from: string, to: string, problem: RegExp][] = [
    [
      'a quote with a word changed',
      'quote: Föreslaget avtal är',
      'quote: Beslutat avtal är',
      /the quote is not in document\.md/,
    ],
    [
      'a quote that begins inside a number',
      'quote: Arboga kommuns kostnad är 69 000',
      'quote: 9 000',
      /the quote is not in/,
    ],
    ['a quote of another section', 'section: Sammanfattning', 'section: Barnkonsekvensanalys', /does not stand under/],
    ['a section the document does not have', 'section: Sammanfattning', 'section: Sammandrag', /does not stand under/],
    ['an amount that is not in its quote', 'amount: 69000', 'amount: 96000', /the amount is not in its quote/],
    ['a year that is not in its quote', 'to: 2028-09-30', 'to: 2029-09-30', /the year is not in its quote/],
    ['an unknown party', 'party: arboga', 'party: arbogaa', /there is no entity arbogaa/],
    ['an unknown matter', 'matter: stark-samtal', 'matter: samtal', /there is no entity samtal/],
    ['an unknown member', 'members: [arboga]', 'members: [sala, arbora]', /there is no entity arbora/],
    ['an unknown place', 'within: [vastmanlands-lan]', 'within: [dalarna]', /there is no entity dalarna/],
    [
      'a fact id of the same document',
      'id: arboga-stark-validity',
      'id: arboga-stark-talks',
      /arboga-stark-talks is already used/,
    ],
    ['an entity twice in a document', 'id: lansrad', 'id: mdu', /mdu is already used/],
    [
      'another document’s id',
      'id: arboga-stark',
      'id: region-stark',
      /document\.id is region-stark, the folder is arboga-stark/,
    ],
    ['a kind that does not exist', 'kind: amount', 'kind: sum', /kind/],
    ['a field that does not exist', 'unit: SEK', 'unit: SEK\n    note: x', /note/],
    ['a figure written as text', 'amount: 69000', 'amount: 69 000', /expected number/],
    ['a month that is no date', 'from: 2022-autumn', 'from: 2022-fall', /period\.from/],
    ['broken YAML', 'period: { from: 2025-10-01, to', 'period: { from 2025-10-01, to: [', /\[/],
  ];
  for (const [name, from, to, expected] of refused) {
    it(`are refused with file and line: ${name}`, () => {
      const place = change('arboga-stark', from, to);
      const found = problems();
      assert.ok(
        found.some(
          (problem) =>
            problem.startsWith(place.slice(0, place.lastIndexOf(':', place.length - 3) + 1)) && expected.test(problem),
        ),
        found.join('\n'),
      );
    });
  }

  it('are not refused as they are', () => {
    assert.deepEqual(problems(), []);
  });
});
