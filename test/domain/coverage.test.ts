import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, plainText } from '../../domain/ask/document-text.ts';
import { readSource } from '../../domain/ask/source-files.ts';
import { passagesOf, uncovered } from './sources/passages.ts';

const folder = join(import.meta.dirname, '../../domain/sources');

const sources = readdirSync(folder).map((id) => {
  const source = readSource(folder, id);
  if ('problems' in source) throw new Error(`${id} cannot be read`);
  return { ...source, markdown: readFileSync(join(folder, id, 'document.md'), 'utf8') };
});

describe('the coverage of the documents', () => {
  for (const { id, markdown, sections, facts } of sources) {
    it(`has every sentence, bullet and table cell of ${id} in a fact, or a reason why not`, () => {
      assert.deepEqual(uncovered(markdown, sections, [...facts.facts, ...facts.context]), []);
    });

    it(`sets aside nothing of ${id} but what it says and no fact quotes`, () => {
      const rest = uncovered(markdown, sections, facts.facts).join(' ');
      for (const { quote } of facts.context) assert.ok(contains(rest, plainText(quote)), quote);
    });
  }

  it('splits a document into its smallest passages', () => {
    const markdown = [
      '# 2. A heading <!-- never text -->',
      'A sentence. Another one,',
      'on two lines.',
      '',
      '1. A point',
      '- A bullet. With two sentences.',
      '',
      '**A line**  ',
      'after a break',
      '',
      '| a cell | a question? (or another) |',
      '| --- | --- |',
    ].join('\n');
    assert.deepEqual(passagesOf(markdown), [
      'A heading',
      'A sentence.',
      'Another one, on two lines.',
      'A point',
      'A bullet.',
      'With two sentences.',
      'A line',
      'after a break',
      'a cell',
      'a question?',
      '(or another)',
    ]);
  });

  it('names a passage of which a fact quotes only a part, or which it quotes under another heading', () => {
    const markdown = '# One\nThe fee is 7 kr. It is paid.\n# Two\nIt is paid.';
    const sections = [
      { heading: '', text: '' },
      { heading: 'One', text: 'One The fee is 7 kr. It is paid.' },
      { heading: 'Two', text: 'Two It is paid.' },
    ];
    const pieces = [
      { quote: 'The fee', section: 'One' },
      { quote: 'It is paid.', section: 'Two' },
    ];
    assert.deepEqual(uncovered(markdown, sections, pieces), ['One', 'The fee is 7 kr.', 'It is paid.', 'Two']);
  });
});
