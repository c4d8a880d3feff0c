import { type Asked, likenessTo } from './asked.ts';
import type { Bank, Entry, Line } from './bank.ts';
import { nearestClaim } from './claims.ts';
import { OF_CONTEXT } from './focus.ts';
import { type Gatekeeper, obstaclesTo } from './gates.ts';
import type { Question } from './question.ts';
import { shortWordsOf } from './usage.ts';
import { wordsOf } from './words.ts';

/** What speaks for or against a fact as the answer to a question. */
export interface Evidence {
  /** How much of the question's content something in the fact explains, 0 to 1. */
  readonly coverage: number;
  /** How near its nearest lines are, 0 to 1. */
  readonly likeness: number;
  /** How usual the question's content is in its lines, 0 to 1. */
  readonly frequency: number;
  /** How usual the question's words are in its lines, small words included, 0 to 1. */
  readonly wording: number;
  /** Whether it is of an aspect that is asked for. */
  readonly aspect: number;
  /** Whether what it is about is named. */
  readonly subject: number;
  /** Whether it lists several where they are all asked for. */
  readonly list: number;
  /** Whether it counts several of something that is asked about. */
  readonly several: number;
  /** Whether a number in the question is how many it has. */
  readonly number: number;
  /** Whether it is about one of the kind that is meant without a name. */
  readonly kind: number;
  /** Whether it holds something that is asked for with a question word. */
  readonly held: number;
  /** Whether it lacks something that is asked for with a question word. */
  readonly missing: number;
  /** Whether it lacks a predicate or role that the question insists on. */
  readonly concept: number;
  /** Whether it has nothing to do with somebody who is named. */
  readonly party: number;
  /** How many of those named it speaks of, 0 to 1; a half where nobody is. */
  readonly named: number;
  /** How much of the question's content means something that this fact does not know, 0 to 1. */
  readonly foreign: number;
  /** How much of it means nothing that is known, 0 to 1. */
  readonly strange: number;
  /** The logarithm of how much the question says: a long one is less like any line. */
  readonly length: number;
  /** How near what is claimed is to something that it judges, 0 to 1. */
  readonly claim: number;
}

/** Weighs what speaks for each of several facts as the answer to one question. */
export function gatherEvidence(question: Question, bank: Bank, gatekeeper: Gatekeeper) {
  const asked = bank.asked(question.terms);
  const fits = fitting(question);
  const words = wordsAsked(question, bank, gatekeeper);
  return (entry: Entry, covered: number): { evidence: Evidence; line: Line | undefined } => {
    const { line, likeness } = nearestLine(entry, asked);
    const obstacles = new Set(obstaclesTo(entry, question, gatekeeper).map(({ kind }) => kind));
    const evidence = {
      ...fits(entry),
      coverage: covered / asked.total,
      likeness,
      frequency: usualContent(entry, asked),
      wording: usualWords(entry, words),
      missing: Number(obstacles.has('slot')),
      concept: Number(obstacles.has('concept')),
      party: Number(obstacles.has('party')),
      ...unexplained(entry, asked, bank),
      length: Math.log(1 + asked.total),
      claim: question.claim === 'none' ? 0 : (nearestClaim(question, entry, bank)?.likeness ?? 0),
    };
    return { evidence, line };
  };
}

// --- Internal helpers ---

/** The shortened words of a question, spelled right; those that only lead up to it tell less. */
function wordsAsked({ text, lead }: Question, bank: Bank, { lexicon }: Gatekeeper) {
  const spelled = (part: string) =>
    shortWordsOf(
      wordsOf(part)
        .map(({ folded }) => lexicon.nearest(folded) ?? folded)
        .join(' '),
    );
  const asked = spelled(text.slice(lead.length));
  const before = spelled(lead).difference(asked);
  return [
    ...[...asked].map((word) => ({ word, weight: bank.rarityOfWord(word) })),
    ...[...before].map((word) => ({ word, weight: OF_CONTEXT * bank.rarityOfWord(word) })),
  ];
}

/** One line can be near by chance; that several are says more. */
const SEVERAL = 4;

function nearestLine(entry: Entry, asked: Asked) {
  let line: Line | undefined;
  const nearest: number[] = [0];
  for (const one of entry.lines) {
    const likeness = likenessTo(one.at, asked);
    if (likeness > (nearest[0] ?? 0)) line = one;
    if (nearest.length < SEVERAL || likeness > (nearest.at(-1) ?? 0)) insert(nearest, likeness);
  }
  return { line, likeness: nearest.reduce((sum, one) => sum + one, 0) / nearest.length };
}

/** Inserts into a list in falling order, which keeps its greatest. */
function insert(list: number[], value: number): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] ?? 0) < value) at -= 1;
  list.splice(at, 0, value);
  if (list.length > SEVERAL) list.pop();
}

function usualContent({ usage }: Entry, { terms, total }: Asked): number {
  let sum = 0;
  for (const { weight, features } of terms) {
    let usual = 0;
    for (const feature of features) usual = Math.max(usual, usage.features.get(feature) ?? 0);
    sum += weight * usual;
  }
  return sum / total;
}

function usualWords({ usage }: Entry, words: readonly { word: string; weight: number }[]): number {
  let sum = 0;
  let total = 0;
  for (const { word, weight } of words) {
    sum += weight * (usage.words.get(word) ?? 0);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** What nothing in the fact explains: what is known of elsewhere, and what is known nowhere. */
function unexplained({ features }: Entry, { terms, total }: Asked, bank: Bank) {
  let foreign = 0;
  let strange = 0;
  for (const { weight, features: meanings } of terms) {
    if (meanings.some((feature) => features.has(feature))) continue;
    const means = meanings.some((feature) => feature.startsWith('c:') || bank.isKnown(feature));
    if (means) foreign += weight;
    else strange += weight;
  }
  return { foreign: foreign / total, strange: strange / total };
}

/** How well an entry is of the kind that a question asks for, beside its words. */
function fitting({ terms, slots, folded, unnamed, named, numbers }: Question) {
  const asking = [...terms.filter(({ names }) => !names).flatMap(({ features }) => [...features]), ...slots];
  const plurals = new Set(terms.filter(({ written }) => PLURAL.test(written)).flatMap(({ features }) => [...features]));
  const aspects = new Set(asking.flatMap((one) => ASPECT_OF[one] ?? []));
  const proper = terms.filter(({ names, scopes }) => names && !scopes);
  const subjects = new Set(proper.flatMap(({ features }) => [...features]));
  const lists = /\b(vilka|which|what are|lista|rakna upp|list)\b/.test(folded);
  const those = named
    .filter(({ kind }) => kind !== 'document' && kind !== 'agreement')
    .map(({ id, within }) => [id, ...within].map((one) => `e:${one}`));
  return (entry: Entry) => ({
    aspect: Number(entry.fact.kind === 'statement' && aspects.has(entry.fact.aspect)),
    subject: Number(subjects.has(`e:${subjectOf(entry)}`)),
    list: Number(lists && countsSeveral(entry)),
    several: Number(!plurals.isDisjointFrom(entry.several)),
    number: Number(numbers.some((number) => hasSo(entry, number))),
    kind: Number(unnamed.some((kind) => entry.kinds.has(kind))),
    held: Number(slots.some((slot) => entry.slots.has(slot))),
    named: those.length === 0 ? 0.5 : those.filter((one) => speaksOf(entry, one)).length / those.length,
  });
}

/** A noun in the plural, with or without an article, in either language. */
const PLURAL = /.(or|ar|er|na|s)$/iu;

/** Which aspect a concept, or a slot, asks for. */
const ASPECT_OF: Readonly<Record<string, readonly string[]>> = {
  'c:aim': ['purpose', 'goal'],
  'c:long-term-goal': ['goal'],
  'c:duty': ['duty'],
  'c:role': ['duty'],
  'c:mission': ['duty'],
  'c:composition': ['composition'],
  'c:member': ['composition'],
  'c:outcome': ['outcome'],
  'c:consequence': ['consequence'],
  'c:obstacle': ['obstacle'],
  'c:deficiency': ['obstacle'],
  'c:challenge': ['obstacle', 'reason'],
  'c:appoint': ['appointment'],
  'c:decide': ['decision'],
  'c:method': ['method', 'process'],
  'c:establish-result': ['method'],
  'c:definition': ['definition'],
  'c:current-state': ['status'],
  'c:next-step': ['status'],
  'c:law': ['law'],
  'c:advice': ['advice'],
  why: ['reason', 'obstacle', 'background', 'purpose'],
  when: ['time'],
};

/** Of somebody, or of a group that they are in. */
const speaksOf = ({ told }: Entry, features: readonly string[]) => features.some((feature) => told.has(feature));

function subjectOf({ fact }: Entry): string | undefined {
  if (fact.kind === 'conflict') return undefined;
  return fact.kind === 'statement' ? fact.about[0] : fact.matter;
}

const countsSeveral = ({ fact }: Entry) => fact.kind === 'statement' && fact.counts.some(({ number }) => number > 1);

const hasSo = ({ fact }: Entry, many: number) =>
  fact.kind === 'statement' && fact.counts.some(({ number }) => number === many && many > 1);
