import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KnowledgeError, loadKnowledge } from '../../domain/ask/knowledge.ts';

const sources = join(import.meta.dirname, '../../domain/sources');

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

  const A = 'arboga-stark';
  const R = 'region-stark';
  const refused: readonly [name: string, id: string, from: string, to: string, problem: RegExp][] = [
    ['a quote with a word changed', A, 'quote: Föreslaget avtal är', 'quote: Beslutat avtal är', /not in document\.md/],
    [
      'a quote that begins inside a number',
      A,
      'quote: Föreslaget avtal är för perioden 2025-10-01 till 2028-09-30. Arboga kommuns kostnad är 69',
      'quote: 9',
      /not in document\.md/,
    ],
    ['a quote of a comment', R, 'quote: MDU anslår årligen', 'quote: Half of', /not in document\.md/],
    ['a quote of another section', A, 'section: Sammanfattning', 'section: Barnkonsekvensanalys', /stand under/],
    ['a section that is not there', A, 'section: Sammanfattning', 'section: Sammandrag', /stand under/],
    ['an amount that is not in its quote', A, 'amount: 69000', 'amount: 96000', /amount is not in its quote/],
    ['a part of an amount', R, 'amount: 1050000', 'amount: 50000', /amount is not in its quote/],
    ['a year that is not in its quote', A, 'to: 2028-09-30', 'to: 2029-09-30', /year is not in its quote/],
    ['an unknown party', A, 'party: arboga', 'party: arbogaa', /no entity arbogaa/],
    ['an unknown matter', A, 'matter: stark-samtal', 'matter: samtal', /no entity samtal/],
    ['an unknown member', A, 'members: [arboga]', 'members: [sala, arbora]', /no entity arbora/],
    ['an unknown place', A, 'within: [vastmanlands-lan]', 'within: [dalarna]', /no entity dalarna/],
    ['a share of what is no amount', R, 'of: vastmanland-cost', 'of: stark-build-up', /no amount stark-build-up/],
    ['a conflict of an unknown fact', R, 'facts: [programgruppen-members,', 'facts: [x,', /no fact x/],
    ['a fact id used twice', A, 'id: arboga-stark-validity', 'id: arboga-stark-talks', /already used/],
    ['a fact id of another document', R, 'id: mdu-cost', 'id: arboga-stark-cost', /already used/],
    ['an entity twice in a document', A, 'id: lansrad', 'id: mdu', /already used/],
    ['a name that differs between documents', R, 'id: lansrad', 'id: kommundirektor', /in another document/],
    ['another document’s id', A, 'id: arboga-stark', 'id: arboga', /the folder is arboga-stark/],
    ['a kind that does not exist', A, 'kind: amount', 'kind: sum', /kind/],
    ['a field that does not exist', A, 'unit: SEK', 'currency: SEK', /currency/],
    ['a figure that is no number', A, 'amount: 69000', 'amount: 69 000', /expected number/],
    ['a season that does not exist', A, 'from: 2022-autumn', 'from: 2022-fall', /period\.from/],
    ['broken YAML', A, 'kind: amount', 'kind: : amount', /mapping/],
  ];
  for (const [name, id, from, to, expected] of refused) {
    it(`are refused with file and line: ${name}`, () => {
      const place = change(id, from, to);
      const found = problems();
      assert.ok(
        found.some((problem) => problem.startsWith(place) && expected.test(problem)),
        `${place}\n${found.join('\n')}`,
      );
    });
  }

  it('are refused with every problem at once', () => {
    const places = [change(A, 'amount: 69000', 'amount: 5'), change(R, 'amount: 1050000', 'amount: 2')];
    assert.throws(
      () => loadKnowledge(folder),
      ({ message }: Error) => places.every((place) => message.includes(place)),
    );
  });

  it('are refused where a list of words or questions is not in its form', () => {
    writeFileSync(join(folder, R, 'words.yaml'), '- id: srb\n  sv: [två ord]\n');
    assert.ok(problems().some((problem) => problem.startsWith(`${join(folder, R, 'words.yaml')}:2: `)));
    writeFileSync(join(folder, A, 'questions-2.yaml'), 'arboga-stark-cost: { sv: [fråga], de: [Frage] }\n');
    assert.ok(problems().some((problem) => problem.startsWith(`${join(folder, A, 'questions-2.yaml')}:1: `)));
  });

  it('are refused where a file is missing', () => {
    rmSync(join(folder, A, 'facts.yaml'));
    rmSync(join(folder, R, 'document.md'));
    assert.deepEqual(
      problems().map((problem) => problem.split(':1: ')[0]),
      [join(folder, A, 'facts.yaml'), join(folder, R, 'document.md')],
    );
  });

  it('are not refused as they are', () => {
    assert.deepEqual(problems(), []);
  });
});
