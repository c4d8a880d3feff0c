import type { Entity } from '../facts.ts';
import type { KnownFact } from '../knowledge.ts';
import { type Count, countsIn, type Statement } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { fold, wordsOf } from '../words.ts';
import { answerWith } from './compose.ts';
import { countedTogether } from './count-nouns.ts';

/** Adds or sets against each other what several have, or takes a part from a whole; undefined where none is asked. */
export function answerCountSum(question: Question, mind: Mind): Reply | undefined {
  const { folded } = question;
  if (NOT.test(folded)) return others(question, mind);
  const isDifference = MORE.test(folded);
  if (!isDifference && !ALTOGETHER.test(folded)) return undefined;
  const own = sumsOf(question, mind);
  const sums = own.length > 0 ? own : nounsOf(question, mind);
  return isDifference ? difference(question, sums, mind) : together(question, sums, mind);
}

// --- Internal helpers ---

const ALTOGETHER =
  /\b(sammanlagt|totalt|tillsammans|ihop|sammantaget|altogether|in total|total|combined|all told|together|between them|across|in all|(lagg|lagger|slar?|raknar?) (man )?(ihop|samman)|sum of|add (up|together))\b|\+/;
const MORE = /\b(hur manga (\w+ )?(fler|farre)|how many (more|fewer)|skiljer|skillnad\w*|difference)\b/;
const NOT =
  /\b((som |that |which )?(ar|are|is) (inte|not|ej|something else|nagot annat)|inte ar|aren't|other than|utover|forutom|annat an|andra an)\b/;

/** How many somebody has, or how many there are in a body: as the numbers that make it up. */
interface Own {
  readonly numbers: readonly number[];
  readonly fact: KnownFact;
}

const totalOf = ({ numbers }: Own) => numbers.reduce((sum, number) => sum + number, 0);

/** What each that is named has of what is counted: in the body that is named, or of its own. */
function sumsOf(question: Question, mind: Mind): Own[] {
  const bodies = question.named.filter(({ kind }) => kind === 'body');
  const parties = question.named.filter(({ kind }) => HOLDERS.has(kind));
  const holders = parties.map(({ id }) => id);
  if (bodies.length === 0) {
    const own = holders.flatMap((id) => ownOf(question, mind, ({ party }) => party === id));
    return [...own, ...meantIn(question, own, mind)];
  }
  if (holders.length > 1 || (holders.length > 0 && bodies.length > 1)) {
    return holders.flatMap((id) =>
      bodies.flatMap((one) => ownOf(question, mind, ({ party, body }) => party === id && one.id === body)),
    );
  }
  return bodies.flatMap(({ id }) => seatsOf(id, mind));
}

/** "Regionen" and "kommunerna" are those in the document that tells of the others. */
function meantIn(question: Question, others: readonly Own[], mind: Mind): Own[] {
  const { entities } = mind.knowledge;
  const documents = others.map(({ fact }) => fact.document);
  const kinds: Entity['kind'][] = question.unnamed.includes('region') ? ['region'] : [];
  if (MUNICIPALITIES.test(question.folded)) kinds.push('group');
  return kinds.flatMap((kind) => {
    const isMeant = ({ party }: Count) => party !== undefined && entities.get(party)?.kind === kind;
    return ownOf(question, mind, isMeant, (fact) => documents.includes(fact.document));
  });
}

const MUNICIPALITIES = /\b(kommunerna|the municipalities)\b/;

/** The numbers of several things that are counted together. */
const nounsOf = (question: Question, mind: Mind): Own[] =>
  countedTogether(question, mind).map(({ count, fact }) => ({ numbers: [count.number], fact }));

const HOLDERS: ReadonlySet<Entity['kind']> = new Set(['municipality', 'region', 'university', 'association', 'group']);

function ownOf(
  question: Question,
  mind: Mind,
  isOwn: (count: Count) => boolean,
  isThere: (fact: KnownFact) => boolean = () => true,
): Own[] {
  const { counted } = question;
  if (!counted) return [];
  const nouns = { features: nounsAfter(question, mind) };
  const facts = mind.knowledge.facts.filter(isThere).flatMap((fact) => {
    if (fact.kind !== 'statement' || !fact.counts.some(isOwn)) return [];
    const [count] = countsIn({ fact }, nouns, mind).filter(isOwn);
    return count ? [{ numbers: [count.number], fact }] : [];
  });
  return facts.slice(0, 1);
}

/** What is counted: the word after "hur många", or after "fler". */
function nounsAfter({ counted, words, language }: Question, { terms }: Mind): ReadonlySet<string> {
  if (!counted || !/^(fler|farre|more|fewer)$/.test(fold(counted.written))) return counted?.features ?? new Set();
  return terms.wholeOf(words[counted.at + 1]?.folded ?? '', language);
}

/** All the seats of a body, by whose they are. */
function seatsOf(body: string, { knowledge }: Mind): Own[] {
  const seats = (fact: Statement) => fact.counts.filter((count) => count.body === body && count.party !== undefined);
  const counting = knowledge.facts.filter(
    (fact): fact is Statement => fact.kind === 'statement' && seats(fact).length > 1,
  );
  return counting.slice(0, 1).map((fact) => ({ numbers: seats(fact).map(({ number }) => number), fact }));
}

/** Each sum, and all of them together. */
function together(question: Question, sums: readonly Own[], { knowledge }: Mind): Reply | undefined {
  const [first] = sums;
  if (!first || (sums.length === 1 && first.numbers.length === 1)) return undefined;
  const { language } = question;
  const shown = (numbers: readonly number[]) =>
    numbers.length > 1 ? `${numbers.join(' + ')} = ${numbers.reduce((sum, number) => sum + number, 0)}. ` : '';
  const lines = sums.map((own) => `${shown(own.numbers)}${own.fact.statement[language]}`);
  const all = sums.length > 1 ? [shown(sums.map(totalOf)).trim()] : [];
  return answerWith(
    question,
    sums.map(({ fact }) => fact),
    knowledge,
    [...all, ...lines].join('\n\n'),
  );
}

function difference(question: Question, sums: readonly Own[], { knowledge }: Mind): Reply | undefined {
  const [more, less] = sums.toSorted((a, b) => totalOf(b) - totalOf(a));
  if (!more || !less || sums.length !== 2) return undefined;
  const facts = [...new Set([more.fact, less.fact])];
  const told = facts.map(({ statement }) => statement[question.language]);
  const shown = `${totalOf(more)} − ${totalOf(less)} = ${totalOf(more) - totalOf(less)}.`;
  return answerWith(question, facts, knowledge, [shown, ...told].join(' '));
}

/** How many of a whole are not something: a fact that counts both, the one less the other. */
function others(question: Question, mind: Mind): Reply | undefined {
  const features = new Set(question.words.flatMap(({ folded }) => [...mind.terms.wholeOf(folded, question.language)]));
  const stems = { features: new Set([...features].filter((feature) => feature.startsWith('s:'))) };
  const facts = mind.knowledge.facts.flatMap((fact) => {
    const counts = countsIn({ fact }, stems, mind).filter(({ of }) =>
      [...of.sv, ...of.en].some((noun) => wordsOf(noun).length === 1),
    );
    const [whole, part] = counts.toSorted((a, b) => b.number - a.number);
    return whole && part && whole.number > part.number ? [{ fact, whole, part }] : [];
  });
  const [found] = facts;
  if (!found) return undefined;
  const { fact, whole, part } = found;
  const shown = `${whole.number} − ${part.number} = ${whole.number - part.number}.`;
  return answerWith(question, [fact], mind.knowledge, `${shown} ${fact.statement[question.language]}`);
}
