import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ask, type Language, loadKnowledge } from '../../domain/index.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../domain/sources/', import.meta.url)));

/** The day on which everything is asked. */
const TODAY = '2026-03-01';

const answered = (text: string, language: Language = 'sv', frame?: string) => {
  const { reply } = ask(text, knowledge, { language, today: TODAY, frame });
  return { ...reply, text: reply.parts.map((part) => part.text).join('\n') };
};

describe('A question about money or time', () => {
  for (const fact of knowledge.facts) {
    if (fact.kind !== 'amount' && fact.kind !== 'share') continue;
    const party = knowledge.entities.get(fact.party);
    const matter = knowledge.entities.get(fact.matter);
    if (!party || !matter) throw new Error(fact.id);

    it(`is answered from what is stated of ${party.name.en} (${fact.id})`, () => {
      const swedish = answered(`Vad betalar ${party.name.sv} för ${matter.name.sv}?`);
      const english = answered(`What does ${party.name.en} pay for ${matter.name.en}?`);
      for (const [reply, locale] of [
        [swedish, 'sv'],
        [english, 'en'],
      ] as const) {
        assert.equal(reply.outcome, 'answer');
        if (fact.kind === 'amount') assert.ok(digits(reply.text).includes(String(fact.amount)), reply.text);
        assert.equal(reply.language, locale);
      }
    });
  }

  for (const fact of knowledge.facts) {
    if (fact.kind !== 'period' || fact.aspect === 'cost') continue;
    const matter = knowledge.entities.get(fact.matter);
    if (!matter) throw new Error(fact.id);

    it(`is answered with the time of ${matter.name.en} (${fact.id})`, () => {
      const reply = answered(`När gäller ${matter.name.sv}?`);
      assert.equal(reply.outcome, 'answer');
      const year = fact.period.to.slice(0, 4);
      assert.ok(reply.text.includes(year), reply.text);
    });
  }

  it('that the documents do not state is said not to be stated, with no figure but what is known', () => {
    const stated = knowledge.facts.flatMap((fact) => (fact.kind === 'amount' ? [String(fact.amount)] : []));
    for (const { kind, name, id } of knowledge.entities.values()) {
      if (kind !== 'municipality' || id === 'arboga') continue;
      const reply = answered(`Vad betalar ${name.sv}?`);
      assert.equal(reply.outcome, 'notStated', name.sv);
      for (const amount of digits(reply.text)) assert.ok(amount.length < 5 || stated.includes(amount), reply.text);
    }
  });

  it('of an agreement that is not named asks which', () => {
    const reply = answered('När går avtalet ut?');
    assert.equal(reply.outcome, 'ambiguous');
    assert.equal(reply.choices.length, 2);
  });

  it('of an agreement without amounts says that there are none', () => {
    const reply = answered('Vad kostar överenskommelsen om skolutveckling?');
    assert.equal(reply.outcome, 'notStated');
    assert.match(reply.text, /inga belopp/);
  });

  it('is answered with a share that is stated rather than one that is calculated of something else', () => {
    const reply = answered('Hur stor del av länets nota tar Region Västmanland?');
    assert.match(reply.text, /hälften av Västmanlands kostnad/);
    assert.doesNotMatch(reply.text, /%/);
  });

  it('shows what does not fit together', () => {
    assert.match(answered('Vad betalar Region Västmanland?').text, /590 000 kr per år.*590 500 kr/s);
  });

  it('goes on from the one before it', () => {
    const { frame } = ask('Vad betalar Arboga?', knowledge, { language: 'sv', today: TODAY });
    assert.match(answered('och Region Västmanland?', 'sv', frame).text, /590 000/);
  });
});

describe('A question that stands by itself', () => {
  it('is not answered with what the one before it was about', () => {
    const { frame } = ask('Vad betalar Arboga?', knowledge, { language: 'sv', today: TODAY });
    assert.equal(answered('Vilket arvode får ledamöterna i Programrådet?', 'sv', frame).outcome, 'notStated');
    assert.match(answered('Vem utser direktören?', 'sv', frame).text, /^Styrelsen ska utse en direktör/);
  });
});

describe('A question for the name of a thing, or for all of a kind', () => {
  for (const [text, said] of [
    ['Vad heter de tre programområdena?', /den resilienta organisationen/],
    ['Vilka är hindren för förnyelse?', /stuprörsorganisering/],
    ['Vad heter STARK-avtalet i sin helhet?', /Avtal om utveckling och utbyte av kunskap/],
    ['Påverkas miljön av STARK?', /inte medföra några miljökonsekvenser/],
  ] as const) {
    it(`is answered: ${text}`, () => {
      const reply = answered(text);
      assert.equal(reply.outcome, 'answer');
      assert.match(reply.text, said);
    });
  }

  it('does not name people whom the documents do not name', () => {
    for (const text of ['Vad heter programledaren?', 'Vilka forskare vid MDU arbetar med STARK?']) {
      assert.equal(answered(text).outcome, 'notStated', text);
    }
  });
});

describe('A claim', () => {
  const CLAIMS: readonly (readonly [claim: string, begins: string])[] = [
    ['Arboga betalar 590 000 kr per år för STARK, visst?', 'Nej.'],
    ['Arboga betalar väl 69 000 kr per år för STARK?', 'Ja.'],
    ['MDU har väl sex platser i Programrådet?', 'Nej.'],
    ['Är Västerås stad part i överenskommelsen om skolutveckling?', 'Ja.'],
    ['Får fristående skolor vara med i samarbetet Ensam är inte stark?', 'Ja.'],
    ['Gäller överenskommelsen om skolutveckling i februari 2028?', 'Nej.'],
    ['Är internutbildningen i Sörmland igång?', 'Nej.'],
    ['Är skolöverenskommelsen undertecknad?', 'Nej.'],
    ['Var det SKR som tog fram initiativet Ensam är inte stark?', 'Ja.'],
  ];

  for (const [claim, begins] of CLAIMS) {
    it(`is judged: ${claim}`, () => assert.ok(answered(claim).text.startsWith(begins), answered(claim).text));
  }

  it('that something proposed is done is not confirmed', () => {
    assert.doesNotMatch(answered('Har Region Västmanland skrivit under STARK?').text, /^(Ja|Nej)/);
  });
});

function digits(text: string): string[] {
  return (text.match(/\d[\d ,]*\d|\d/g) ?? []).map((number) => number.replace(/\D/g, ''));
}
