import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ask, loadKnowledge } from '../../domain/index.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../domain/sources/', import.meta.url)));

/** The last answer to questions that follow one another, asked on 1 March 2026. */
function answered(asked: string) {
  let frame: string | undefined;
  let outcome = '';
  let text = '';
  for (const turn of asked.split(' > ')) {
    const reply = ask(turn, knowledge, { language: 'sv', today: '2026-03-01', frame });
    frame = reply.frame;
    outcome = reply.reply.outcome;
    text = reply.reply.parts.map((part) => part.text).join('\n');
  }
  return { outcome, text };
}

/** What is asked, and what the answer must show. */
type Table = readonly (readonly [string, RegExp])[];

const AMOUNTS: Table = [
  ['Vad får Arboga punga ut med för STARK allt som allt?', /3 × 69 000 kr = 207 000 kr/],
  ['Arboga STARK 3 år summa', /3 × 69 000 kr = 207 000 kr/],
  ['Hur mycket blir det för Arboga under 2026 och 2027 ihop?', /2 × 69 000 kr = 138 000 kr/],
  ['What does MDU put in over three years?', /3 × SEK 1,050,000 = SEK 3,150,000/],
  ['Vad blir hela potten för STARK under avtalstiden?', /3 × \(1 050 000 kr \+ 2 450 000 kr\) = 10 500 000 kr/],
  ['hur mkt e de i månan för arboga', /69 000 kr \/ 12 = 5 750 kr/],
  ['Vad blir Region Västmanlands STARK-avgift per kvartal?', /590 000 kr \/ 4 = 147 500 kr/],
  ['Vad kostar STARK Arboga om dan?', /69 000 kr \/ 365 = 189 kr/],
  ['Hur mycket mer skjuter länen till än universitetet?', /2 450 000 kr − 1 050 000 kr = 1 400 000 kr/],
  ['Which county pays less?', /SEK 1,269,000 − SEK 1,181,000 = SEK 88,000/],
  ['Hur många gånger större är Västmanlands del än Arbogas?', /1 181 000 kr \/ 69 000 kr = 17,1/],
  ["roughly, in round numbers, what share is MDU's?", /SEK 1,050,000 \/ SEK 3,500,000 = 30 %/],
  ["What fraction of the municipalities' half does Arboga cover?", /SEK 69,000 \/ SEK 590,500 = 11\.7 %/],
  ['Hur många procent av Västmanlands 1 181 000 kr betalar Arboga?', /69 000 kr \/ 1 181 000 kr = 5,8 %/],
  [
    'Vad blir kvar för de andra kommunerna i Västmanland när Arboga har betalat sitt?',
    /590 500 kr − 69 000 kr = 521 500 kr/,
  ],
  ["Is half of Västmanland's 1,181,000 really 590,000?", /590,500 − SEK 590,000 = SEK 500/],
  ['Stämmer det att Arboga betalar 140 000 kr på två år?', /^Nej\..*138 000 kr/],
  ['Går 1 269 000 + 1 181 000 jämnt upp i 2 450 000?', /^Ja\./],
  ['Vad har Arboga kvar att betala om vi räknar från 1 oktober 2026?', /24 × 69 000 kr \/ 12 = 138 000 kr/],
  ['Är det sant att MDU betalar en tredjedel av STARK?', /^Nej\..*30 %/],
  ['Hur mycket billigare är det för Arboga än för Region Västmanland per år?', /= 521 000 kr/],
  ['Om fem kommuner delar lika på kommunernas halva, vad blir det per kommun?', /590 500 kr \/ 5 = 118 100 kr/],
  ['Vad blir Arboga och regionen ihop på de två första åren?', /2 × \(69 000 kr \+ 590 000 kr\) = 1 318 000 kr/],
  ['Hur mycket mer betalar Sörmland än Västmanland på tre år?', /3 × 88 000 kr = 264 000 kr/],
  ['How much is a third of what MDU allocates over two years?', /1,050,000 \/ 3 = SEK 350,000/],
  ['Vad återstår av Västmanlands del när regionen och Arboga har betalat?', /− 590 000 kr − 69 000 kr = 522 000 kr/],
  ['Vad lägger MDU och Arboga tillsammans i månaden?', /1 119 000 kr \/ 12 = 93 250 kr/],
  ['Vad kostar STARK totalt på tre år med MDU:s pengar inräknade?', /= 10 500 000 kr/],
  ['If the university puts in the same amount each year, how much is it over three years?', /SEK 3,150,000/],
];

const FOLLOWING: Table = [
  ['Vad betalar Arboga för STARK per år? > och på två år?', /138 000 kr/],
  ['Vad betalar Arboga? > och om man räknar in regionens pengar?', /69 000 kr \+ 590 000 kr = 659 000 kr/],
  ['Vad betalar Sörmland för STARK? > och Västmanland? > hur mycket skiljer det?', /88 000 kr/],
  ['Vad bidrar MDU med? > och i procent av alltihop?', /30 %/],
  ['Vad kostar STARK för Region Västmanland? > Lägg till Arbogas del. > och gånger tre?', /1 977 000 kr/],
  ['Vad betalar Sörmland? > och Västmanland? > och ihop på tre år?', /7 350 000 kr/],
  ['Hur många platser har Programgruppen? > Hur många procent av dem har MDU?', /4 \/ 8 = 50 %/],
  ['Hur länge gäller STARK? > och hur mycket är kvar av det i månader?', /31 månader/],
  ['Vilka framgångsfaktorer finns det? > och den tredje på listan?', /Dialog/],
];

const TIMES: Table = [
  ['How many days are left of the school agreement?', /671 days/],
  ['Hur många månader är det kvar på skolavtalet i april 2027?', /^Det är 9 månader kvar/],
  ['hur länge har STARK varit igång nu?', /5 månader/],
  ['Vi flyttar ihop förvaltningarna den 1 juli 2027. Är skolavtalet fortfarande igång då?', /^Ja\..*31 december 2027/],
  ['gäller STARK redan i september 2025?', /^Nej\..*1 oktober 2025/],
  ['Will STARK be over by Christmas 2028?', /^Yes\..*30 September 2028/],
  ['Vilket avtal tar slut först?', /31 december 2027/],
  ['Löper STARK ut före skolöverenskommelsen?', /^Nej\./],
  ['Which agreement started first and by how many months?', /3 months before/],
  ['Hur många månader gäller båda avtalen?', /24 månader/],
  ['Is the joint review overdue?', /^No\..*31 December 2026/],
  ['Har sista datum för genomlysningen passerat om vi är i februari 2027?', /^Ja\./],
  ['Säger Arboga och regionen samma period för STARK?', /^Nej\..*2026–2028/],
  ['Hur lång tid är det mellan skolavtalets slut och STARK:s slut?', /9 månader/],
  ['Vi har möte 15/9 2028, gäller stark då?', /^Ja\./],
  ['Är skolavtalet längre än STARK?', /^Nej\..*36 månader.*24 månader/],
  ['How many months into the STARK agreement are we on 1 October 2026?', /12 months/],
  ['Gäller STARK om fyra år?', /^Nej\./],
  ['Vad ska hinnas med i skolsamarbetet före årsskiftet?', /genomlysning/],
  ['Vilka avtal gäller i mars 2028?', /STARK gäller från den 1 oktober 2025/],
  ['Hur många månader av STARK har gått när 2026 är slut?', /15 månader/],
  ['Hur stor del av skolavtalets tid har passerat den 1 januari 2027?', /50 % av tiden/],
  ['Hur många år sedan är det som workshopen hölls?', /7 år/],
  ['Gällde skolavtalet redan i november 2025?', /^Nej\..*1 januari 2026/],
  ['Skolavtalet löper på tre år fram till 2028, visst var det så?', /^Nej\..*31 december 2027/],
  ['STARK slutar vid årsskiftet 2028, stämmer det?', /^Nej\..*30 september 2028/],
  ['Vilket är nästa moment med sluttid i skolavtalet?', /genomlysning/],
  ['How much of the STARK term is left on 1 April 2028?', /6 months/],
];

const COUNTS: Table = [
  ['Hur många platser har Programrådet och Programgruppen tillsammans?', /7 \+ 8 = 15/],
  ['Hur många fler platser har övriga parter än MDU i Programrådet?', /4 − 3 = 1/],
  ['Av de tolv parterna i skolavtalet, hur många är inte kommuner?', /12 − 10 = 2/],
  ['Hur många åtaganden har SKR och regionen tillsammans i skolavtalet?', /5 \+ 3 = 8/],
  ['Vem står sist på sändlistan?', /Nummer 8 av 8 är: Kommuner i Södermanlands län/],
  ['Hur många platser har MDU sammanlagt i Programrådet och Programgruppen?', /3 \+ 4 = 7/],
  ['What share of the council seats does MDU hold?', /3 \/ 7 = 42\.9 %/],
  ['Hur många procent av skolavtalets parter är kommuner?', /10 \/ 12 = 83,3 %/],
  ['Hur många rubriker och framgångsfaktorer har den gyllene zonen tillsammans?', /8 \+ 5 = 13/],
  ['Hur många fler åtaganden har SKR än kommunerna i skolavtalet?', /5 − 4 = 1/],
  ['Hur många timmar blir pilotmötena på två år?', /24 × 2 = 48/],
  ['How many dialogues does the programme council have over the whole STARK term?', /2 × 3 = 6/],
  ['Vad är punkt fem bland råden för att leda bättre tillsammans?', /delegationsordningen/],
];

const IMPOSSIBLE: readonly string[] = [
  'Vad kostar STARK per invånare i Västmanland?',
  'How much per participating municipality in Västmanland?',
  'Vad betalar Köping för STARK på tre år?',
  'Hur stor andel av kommunernas halva står Västerås för?',
  'Vad är skillnaden mellan Kungsörs och Arbogas avgift?',
  'Vad blir Arbogas STARK-kostnad inklusive moms?',
  'Vad kostar skolöverenskommelsen Fagersta under två år?',
  'How much has Arboga paid so far?',
  'Vad betalar Sörmland för STARK? > hur mycket av det står länsstyrelsen för?',
  'Hur stor andel av platserna i Programrådet har kvinnor?',
  'How many hours do the yearly STARK meetings take over three years?',
  'När ska den gemensamma genomlysningen vara klar? > och vilken dag börjar den?',
];

describe('A calculation', () => {
  for (const [name, table] of Object.entries({ AMOUNTS, FOLLOWING, TIMES, COUNTS })) {
    describe(`of ${name.toLowerCase()}`, () => {
      for (const [asked, shown] of table) {
        it(`answers: ${asked}`, () => {
          const { outcome, text } = answered(asked);
          assert.equal(outcome, 'answer', text);
          assert.match(text.replaceAll('\n', ' '), shown);
        });
      }
    });
  }

  for (const asked of IMPOSSIBLE) {
    it(`is refused where a figure is not stated: ${asked}`, () => {
      assert.equal(answered(asked).outcome, 'notStated');
    });
  }
});

describe('A list in a fact', () => {
  it('has the words of its document, as many as are counted', async () => {
    for (const fact of knowledge.facts) {
      if (fact.kind !== 'statement' || fact.items.length === 0) continue;
      const file = new URL(`../../domain/sources/${fact.document}/document.md`, import.meta.url);
      const text = (await readFile(file, 'utf8')).replace(/[*#]/g, '').replace(/\s+/g, ' ').toLowerCase();
      for (const { sv } of fact.items) assert.ok(text.includes(sv.toLowerCase()), `${fact.id}: ${sv}`);
      assert.ok(
        fact.counts.some(({ number }) => number === fact.items.length),
        fact.id,
      );
    }
  });
});
