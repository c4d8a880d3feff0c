import type { Entity, Fact } from './facts.ts';
import type { Knowledge, KnownFact } from './knowledge.ts';
import { joined, phrases } from './phrases.ts';
import type { Ask, Question } from './question.ts';
import type { Ambiguous, Answer, Choice, NotStated, NotUnderstood, Part, Reply } from './reply.ts';

/** Answers an understood question from the facts, or says which honest lack of an answer it is. */
export function answer(question: Question, knowledge: Knowledge): Reply {
  switch (question.ask) {
    case undefined:
      return notUnderstood(question);
    case 'amount':
      return answerAmount(question, knowledge);
    case 'period':
    case 'parties':
      return answerMatter(question.ask, question, knowledge);
  }
}

// --- Internal helpers ---

type Stated<Kind extends Fact['kind']> = Extract<KnownFact, { kind: Kind }>;

const ofKind = <Kind extends Fact['kind']>(facts: readonly KnownFact[], kind: Kind) =>
  facts.filter((fact): fact is Stated<Kind> => fact.kind === kind);

const PAYERS: ReadonlySet<Entity['kind']> = new Set([
  'municipality',
  'region',
  'county',
  'university',
  'authority',
  'association',
  'group',
]);

function answerAmount(question: Question, knowledge: Knowledge): Reply {
  const payers = question.named.filter(({ kind }) => PAYERS.has(kind));
  const agreements = agreementsOf(question);
  const payments = [...ofKind(knowledge.facts, 'amount'), ...ofKind(knowledge.facts, 'share')].filter(
    ({ matter }) => agreements.length === 0 || agreements.some(({ id }) => id === matter),
  );
  if (payers.length > 0) {
    const paid = payers.map((payer) => payments.filter(({ party }) => party === payer.id));
    if (paid.some((facts) => facts.length === 0)) return notPaid(question, payers, agreements, payments, knowledge);
    return stated(
      question,
      paid.map((facts) => preferred(facts)),
      knowledge,
    );
  }
  if (agreements.length === 0) return whichAgreement(question, knowledge);
  if (payments.length === 0) return noAmounts(question, agreements, knowledge);
  return stated(question, distinct(payments.filter(({ kind }) => kind === 'amount')).slice(0, 4), knowledge);
}

function notPaid(
  question: Question,
  payers: readonly Entity[],
  agreements: readonly Entity[],
  payments: readonly Stated<'amount' | 'share'>[],
  knowledge: Knowledge,
): Reply {
  const { language } = question;
  const alike = payments.filter(({ party }) => {
    const known = knowledge.entities.get(party);
    return known !== undefined && payers.some((payer) => isNear(payer, known));
  });
  const who = joined(
    payers.map(({ name }) => name),
    language,
  );
  const lead = phrases[language].notStated.amount(
    who,
    joined(
      agreements.map(({ name }) => name),
      language,
    ),
  );
  return notStated(question, lead, distinct(alike).slice(0, 2), knowledge);
}

/** Somebody of the same kind, or a group of such in the same county: what is known of them helps. */
function isNear(payer: Entity, known: Entity): boolean {
  return (
    known.kind === payer.kind || (known.kind === 'group' && known.within.some((place) => payer.within.includes(place)))
  );
}

function noAmounts(question: Question, agreements: readonly Entity[], knowledge: Knowledge): Reply {
  const lead = phrases[question.language].noAmounts(
    joined(
      agreements.map(({ name }) => name),
      question.language,
    ),
  );
  return notStated(question, lead, [], knowledge);
}

function answerMatter(ask: 'period' | 'parties', question: Question, knowledge: Knowledge): Reply {
  const facts = ofKind(knowledge.facts, ask);
  const matters = question.named.filter(
    ({ id, kind }) => kind === 'agreement' || facts.some(({ matter }) => matter === id),
  );
  if (matters.length === 0) return whichAgreement(question, knowledge);
  const found = matters.map(({ id }) => facts.filter(({ matter }) => matter === id));
  if (found.some((stated) => stated.length === 0)) {
    const lead = phrases[question.language].notStated[ask](
      '',
      joined(
        matters.map(({ name }) => name),
        question.language,
      ),
    );
    return notStated(question, lead, [], knowledge);
  }
  return stated(
    question,
    found.map((facts) => preferred(facts)),
    knowledge,
  );
}

const agreementsOf = ({ named }: Question) => named.filter(({ kind }) => kind === 'agreement');

/** The fact that says most: one with a period, a whole list, or the validity of an agreement. */
function preferred<Known extends KnownFact>(facts: readonly Known[]): Known {
  const weight = (fact: KnownFact) => {
    if (fact.kind === 'amount') return fact.period ? 3 : 2;
    if (fact.kind === 'period') return fact.aspect === 'validity' ? 2 : 1;
    return fact.kind === 'parties' ? fact.members.length : 1;
  };
  return facts.reduce((best, fact) => (weight(fact) > weight(best) ? fact : best));
}

/** One fact for each party, the one that says most. */
function distinct<Known extends Stated<'amount' | 'share'>>(facts: readonly Known[]): Known[] {
  return [...Map.groupBy(facts, ({ party }) => party).values()].map((same) => preferred(same));
}

function stated(question: Question, facts: readonly KnownFact[], knowledge: Knowledge): Answer {
  const [first, ...rest] = facts.map((fact) => withContext(fact, question, knowledge));
  if (!first) throw new Error('An answer needs a fact');
  return {
    outcome: 'answer',
    language: question.language,
    parts: [first, ...rest],
    choices: related(question, facts, knowledge),
  };
}

/** A fact's statement, with what the documents say that does not fit with it. */
function withContext(fact: KnownFact, { language }: Question, knowledge: Knowledge): Part {
  const conflicts = ofKind(knowledge.facts, 'conflict').filter(({ facts }) => facts.includes(fact.id));
  const said = [fact, ...conflicts.slice(0, 1)];
  return {
    text: said.map(({ statement }) => statement[language]).join('\n\n'),
    sources: said.map((one) => sourceOf(one, knowledge)),
  };
}

function notStated(question: Question, lead: string, facts: readonly KnownFact[], knowledge: Knowledge): NotStated {
  const { language } = question;
  const known =
    facts.length > 0 ? [phrases[language].known, ...facts.map(({ statement }) => statement[language])].join(' ') : '';
  return {
    outcome: 'notStated',
    language,
    parts: [
      { text: [lead, known].filter(Boolean).join('\n\n'), sources: facts.map((fact) => sourceOf(fact, knowledge)) },
    ],
    searched: [...knowledge.documents.keys()],
    choices: related(question, facts, knowledge),
  };
}

function notUnderstood({ language }: Question): NotUnderstood {
  return {
    outcome: 'notUnderstood',
    language,
    parts: [{ text: phrases[language].notUnderstood, sources: [] }],
    choices: [],
  };
}

function whichAgreement(question: Question, knowledge: Knowledge): Ambiguous {
  const { language, ask = 'amount' } = question;
  const agreements = [...knowledge.entities.values()].filter(({ kind }) => kind === 'agreement');
  const choices = agreements.map(({ name }) => ({
    label: name[language],
    question: phrases[language].related[ask](name[language]),
  }));
  return { outcome: 'ambiguous', language, parts: [{ text: phrases[language].whichAgreement, sources: [] }], choices };
}

function related({ language, ask }: Question, facts: readonly KnownFact[], knowledge: Knowledge): Choice[] {
  const matter = facts
    .map((fact) => ('matter' in fact ? knowledge.entities.get(fact.matter) : undefined))
    .find(Boolean);
  if (matter?.kind !== 'agreement') return [];
  const others = (['amount', 'period', 'parties'] as const satisfies readonly Ask[]).filter((other) => other !== ask);
  return others
    .map((other) => phrases[language].related[other](matter.name[language]))
    .map((question) => ({ label: question, question }));
}

function sourceOf(fact: KnownFact, knowledge: Knowledge): Part['sources'][number] {
  const document = knowledge.documents.get(fact.document);
  if (!document) throw new Error(`No document ${fact.document}`);
  return { document: fact.document, title: document.title, section: fact.section, quote: fact.quote };
}
