import assert from 'node:assert/strict';
import { contains, numbersIn, plainText, sections } from '../../domain/ask/document-text.ts';

describe('the text of a document', () => {
  it('has no comments and no marks', () => {
    const markdown =
      '# Rubrik\n\n<!-- not\nsaid -->\n1. **Anna Hed** (C)  \n- *en* punkt_med_streck\n\n| a | b |\n| --- | --- |\n| c | d |';
    assert.equal(plainText(markdown), 'Rubrik Anna Hed (C) en punkt_med_streck a b c d');
  });

  it('keeps a number at the head of a heading', () => {
    assert.deepEqual(
      sections('Först\n## 2. Bakgrund\ntext').map(({ heading }) => heading),
      ['', '2. Bakgrund'],
    );
  });

  it('has a sub-section within its section', () => {
    const [before, one, sub, two] = sections('inledning\n# Ett\na\n## Under\nb\n# Två\nc');
    assert.deepEqual(
      [before?.text, one?.text, sub?.text, two?.text],
      ['inledning', 'Ett a Under b', 'Under b', 'Två c'],
    );
  });

  it('takes digits in groups of three as one number', () => {
    assert.deepEqual(numbersIn('590 000 kr under 2026-2028, 27-28/2 2019'), [590000, 2026, 2028, 27, 28, 2, 2019]);
  });

  it('contains whole words and whole numbers only', () => {
    assert.ok(contains('kostnad 69 000 kr (årligen).', '69 000 kr (årligen)'));
    for (const part of ['9 000 kr', '000 kr', 'kostnad 69', 'ostnad', 'kost'])
      assert.ok(!contains('kostnad 69 000 kr', part), part);
  });
});
