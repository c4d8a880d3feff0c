import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, numbersIn, plainText } from '../../domain/ask/document-text.ts';
import { loadKnowledge } from '../../domain/ask/knowledge.ts';

const sources = join(import.meta.dirname, '../../domain/sources');
const knowledge = loadKnowledge(sources);
const documentText = (id: string) => plainText(readFileSync(join(sources, id, 'document.md'), 'utf8'));
const quotesOf = (id: string) =>
  knowledge.facts.filter(({ document }) => document === id).map(({ quote }) => plainText(quote));

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
      const rest = quotesOf(id).reduce((text, quote) => text.replaceAll(quote, ' '), documentText(id));
      assert.doesNotMatch(rest, /(?<!\d)(19|20)\d\d(?!\d)|\d\/\d|\bdecember|\bjanuari/, id);
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
