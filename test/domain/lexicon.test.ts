import assert from 'node:assert/strict';
import { loadLexicon, readCommon, readConcepts } from '../../domain/ask/lexicon.ts';
import { fold, wordsOf } from '../../domain/ask/words.ts';
import { LANGUAGES } from '../../domain/language.ts';

const VOCABULARY = 'STARK programrådet kommundirektören överenskommelsen regionkontorets Arboga meritvärden';
/** What a document brings of its own: a concept, and a word more for one that the lexicon has. */
const OWN = [
  { id: 'programradet', gate: true as const, sv: ['programråd'], en: [], phrases: ['programme council'] },
  { id: 'university', sv: ['mdu'], en: [], phrases: [] },
];
const lexicon = loadLexicon(
  wordsOf(VOCABULARY).map(({ folded }) => folded),
  OWN,
);
const groups = readConcepts();
const common = readCommon();

const folded = (text: string) => wordsOf(text).map((word) => word.folded);
const phraseConcepts = (text: string) => lexicon.phrases(folded(text)).flatMap(({ concepts }) => concepts);

describe('The concepts', () => {
  for (const [concept, language, forms] of [
    ['pay', 'sv', 'betala betalar betalade betalat betalas kostnad kostnaden kostnader avgiften avgifterna'],
    ['pay', 'en', 'pay pays paid paying cost costs fees contributions'],
    ['agreement', 'sv', 'avtal avtalet avtalen avtalets överenskommelsen överenskommelserna kontraktet'],
    ['agreement', 'en', 'agreement agreements contracts'],
    ['member', 'sv', 'ledamot ledamöter ledamöterna platser'],
    ['appoint', 'sv', 'utse utser utses utsåg utsedd väljs valde utnämner tillsätts nominerar'],
    ['appoint', 'en', 'appoint appoints appointed appointing nominated elects'],
    ['substitute', 'sv', 'ersättare ersättaren ersättarna suppleanten'],
    ['substitute', 'en', 'substitutes deputies alternates'],
    ['kommundirektor', 'sv', 'kommundirektör kommundirektörer kommundirektörerna kommunchefen KD'],
    ['researcher', 'sv', 'forskare forskaren forskarna'],
    ['research', 'sv', 'forskning forskningen'],
    ['municipality', 'en', 'municipality municipalities'],
    ['school', 'sv', 'skola skolan skolor skolorna'],
    ['meeting', 'sv', 'möte mötet möten mötena träffen'],
    ['sign', 'sv', 'undertecknar tecknar tecknade signera underskrifter'],
    ['decide', 'sv', 'besluta beslutar beslutet besluten bestämmer bestämde'],
    ['pupil', 'en', 'pupil pupils students'],
    ['rotating', 'sv', 'ambulerande roterar'],
    ['toolbox', 'sv', 'verktygslåda verktygslådan verktyget'],
  ] as const) {
    it(`know ${concept} by its forms (${language})`, () => {
      const missed = folded(forms).filter((word) => !lexicon.concepts(word, language).includes(concept));
      assert.deepEqual(missed, []);
    });
  }

  it('keep who does something apart from the doing', () => {
    assert.ok(!lexicon.concepts('larande', 'sv').includes('teacher'));
    assert.ok(!lexicon.concepts('forskning', 'sv').includes('researcher'));
    assert.ok(!lexicon.concepts('direkt', 'sv').includes('director'));
  });

  it('are found without a language', () => {
    assert.ok(lexicon.concepts('betalar').includes('pay'));
    assert.ok(lexicon.concepts('payments').includes('pay'));
  });

  it('are none for a word that means nothing here', () => assert.deepEqual(lexicon.concepts('xylofon'), []));

  it('have gates and others', () => {
    for (const id of [
      'pay',
      'sign',
      'decide',
      'appoint',
      'organise',
      'finance',
      'extend',
      'terminate',
      'vote',
      'chair',
    ])
      assert.ok(lexicon.isGate(id), id);
    for (const id of ['aim', 'cooperate', 'area', 'next-step']) assert.ok(!lexicon.isGate(id), id);
  });

  it('are also those of the documents, which add to the lexicon', () => {
    assert.deepEqual(lexicon.concepts('programradet'), ['programradet']);
    assert.ok(lexicon.isGate('programradet'));
    assert.ok(phraseConcepts('Who sits on the programme council?').includes('programradet'));
    for (const word of ['mdu', 'universitetet']) assert.deepEqual(lexicon.concepts(word), ['university']);
  });

  it('have an id each, and no word twice in a group', () => {
    assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
    const twice = groups.flatMap(({ id, sv, en, phrases }) =>
      [sv, en, phrases].flatMap((list) =>
        list
          .map(fold)
          .filter((word, index, all) => all.indexOf(word) < index)
          .map((word) => `${id}: ${word}`),
      ),
    );
    assert.deepEqual(twice, []);
  });
});

describe('Idioms', () => {
  for (const [text, concept] of [
    ['Vem får punga ut med pengarna?', 'pay'],
    ['Vem står för notan?', 'pay'],
    ['Who foots the bill?', 'pay'],
    ['Hur mycket får kommunen hosta upp?', 'pay'],
    ['När går avtalet ut?', 'end'],
    ['Kan Sala hoppa av?', 'terminate'],
    ['säger man upp det i förtid', 'terminate'],
    ['Can a municipality back out?', 'terminate'],
    ['Vad är det som sätter käppar i hjulet?', 'obstacle'],
    ['Turas cheferna om?', 'rotating'],
    ['Vem har sista ordet?', 'decide'],
    ['Who has the final say?', 'decide'],
    ['what is in the pipeline', 'next-step'],
    ['sla sina pasar ihop', 'cooperate'],
    ['Vad tycker kommunens högsta tjänsteman?', 'kommundirektor'],
  ] as const) {
    it(`are understood: ${text}`, () =>
      assert.ok(phraseConcepts(text).includes(concept), String(phraseConcepts(text))));
  }

  it('tell which words they are, also when the verb stands apart', () =>
    assert.deepEqual(lexicon.phrases(folded('När går avtalet ut?'))[0]?.at, [1, 3]));

  it('give the longest of those that overlap', () =>
    assert.deepEqual(
      lexicon.phrases(folded('punga ut med')).map(({ at }) => at),
      [[0, 1, 2]],
    ));

  it('are not seen where words only lie far apart', () =>
    assert.deepEqual(lexicon.phrases(folded('punga nu bara inte mer ut')), []));
});

describe('Common words', () => {
  it('are common in their language', () => {
    for (const word of folded('vad är det egentligen liksom då och typ å dom nåt'))
      assert.ok(lexicon.isCommon(word), word);
    assert.ok(lexicon.isCommon('please', 'en'));
    assert.ok(!lexicon.isCommon('please', 'sv') || common.sv.includes('please'));
    assert.ok(!lexicon.isCommon('kostnad'));
  });

  it('are in no gate', () => {
    const gated = LANGUAGES.flatMap((language) => {
      const gates = new Set(groups.filter(({ gate }) => gate).flatMap((group) => group[language].map(fold)));
      return common[language].filter((word) => gates.has(fold(word)));
    });
    assert.deepEqual(gated, []);
  });

  it('are many, none twice', () => {
    assert.ok(common.sv.length >= 600 && common.en.length >= 400);
    for (const language of LANGUAGES) {
      assert.equal(new Set(common[language].map(fold)).size, common[language].length);
    }
  });

  it('have no concept', () => assert.deepEqual(lexicon.concepts('efter', 'sv'), []));
});

describe('A compound', () => {
  for (const [word, parts] of [
    ['programrådsledamöter', ['programrad', 'ledamoter']],
    ['skolöverenskommelsen', ['skol', 'overenskommelsen']],
    ['starkavtalet', ['stark', 'avtalet']],
    ['lärarbrist', ['larar', 'brist']],
  ] as const) {
    it(`is split: ${word}`, () => assert.deepEqual(lexicon.splitCompound(fold(word)), parts));
  }

  it('is left whole when it is known or has an unknown part', () => {
    assert.deepEqual(lexicon.splitCompound('kommundirektor'), []);
    assert.deepEqual(lexicon.splitCompound('skolxylofonen'), []);
  });
});

describe('A misspelt word', () => {
  for (const [written, meant] of [
    ['progamrådet', 'programradet'],
    ['överenskomelsen', 'overenskommelsen'],
    ['kommundirektöen', 'kommundirektoren'],
    ['meritvräden', 'meritvarden'],
    ['samordnign', 'samordning'],
    ['xtruktur', 'struktur'],
  ] as const) {
    it(`is repaired: ${written}`, () => assert.equal(lexicon.nearest(fold(written)), meant));
  }

  it('is not repaired into a short gate word', () => {
    for (const word of ['betlaa', 'suma', 'rosta', 'legat']) {
      const repaired = lexicon.nearest(word);
      assert.ok(repaired === undefined || !lexicon.concepts(repaired).some(lexicon.isGate), `${word} → ${repaired}`);
    }
  });

  it('is not seen in a known word, a compound of known words, a short word or one too far off', () => {
    for (const word of ['avtal', 'avtalen', 'egentligen', 'starkavtalet', 'vxl', 'xylofon', 'grundlagar']) {
      assert.equal(lexicon.nearest(word), undefined, word);
    }
  });

  it('never differs in its first letter by more than that', () =>
    assert.equal(lexicon.nearest('xverenskomelsen'), undefined));
});

describe('The lexicon', () => {
  it('is quick: 5 µs for a word, 0.3 ms for a repair', () => {
    const words = groups.flatMap(({ sv, en }) => [...sv, ...en]).map(fold);
    const perWord = timed(() => words.forEach((word) => void lexicon.concepts(word))) / words.length;
    const misspelt = ['samhallsutmanigarna', 'forskningsbasered', 'zzyzkommunn', 'utvecklinsomrade'];
    const perRepair = timed(() => misspelt.forEach((word) => void lexicon.nearest(word))) / misspelt.length;
    assert.ok(perWord < 0.005, `${perWord} ms`);
    assert.ok(perRepair < 0.3, `${perRepair} ms`);
  });

  it('knows words, forms and the vocabulary', () => {
    for (const word of ['avtalen', 'regionkontorets', 'vilken', 'stark']) assert.ok(lexicon.knows(word), word);
    assert.ok(!lexicon.knows('xylofon'));
  });

  it('has each irregular form as its word', () => {
    assert.equal(lexicon.stem('gick', 'sv'), 'ga');
    assert.equal(lexicon.stem('ledamoter', 'sv'), lexicon.stem('ledamot', 'sv'));
    assert.equal(lexicon.stem('began', 'en'), 'begin');
  });

  it('cannot be changed', () => assert.ok(Object.isFrozen(lexicon)));
});

/** The best of several runs, in milliseconds: other work on the machine must not count. */
function timed(run: () => void): number {
  const runs = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...runs);
}
