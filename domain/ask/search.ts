import type { Bank, Entry, Line } from './bank.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';

/** A fact that may answer a question, and why. */
export interface Candidate {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly score: number;
  /** How much of the question's content the fact explains, 0 to 1. */
  readonly coverage: number;
  /** The line nearest to the question, and how near, 0 to 1. */
  readonly line: Line | undefined;
  readonly likeness: number;
  /** The terms that nothing in the fact explains. */
  readonly unexplained: readonly Term[];
}

/** How many candidates are compared line by line. */
const COMPARED = 40;
const COVERAGE_COUNTS = 0.45;

/** The facts that may answer a question, the likeliest first. */
export function search(question: Question, bank: Bank): Candidate[] {
  const weighed = question.terms.map((term) => ({ term, weight: bank.weightOf(term) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const covered = new Map<Entry, number>();
  for (const { term, weight } of weighed) {
    const entries = new Set([...term.features].flatMap((feature) => bank.byFeature.get(feature) ?? []));
    for (const entry of entries) covered.set(entry, (covered.get(entry) ?? 0) + weight * explained(entry, term));
  }
  return [...covered]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPARED)
    .map(([entry, weight]) => candidate(entry, weight / total, weighed, total, question))
    .sort((a, b) => b.score - a.score);
}

/** How near a line is to a question, 0 to 1. */
export function likenessTo(line: Line, { terms }: Pick<Question, 'terms'>, bank: Bank): number {
  const weighed = terms.map((term) => ({ term, weight: bank.weightOf(term) }));
  return likenessOf(
    line,
    weighed,
    weighed.reduce((sum, { weight }) => sum + weight, 0),
  );
}

// --- Internal helpers ---

interface Weighed {
  readonly term: Term;
  readonly weight: number;
}

function candidate(
  entry: Entry,
  coverage: number,
  weighed: readonly Weighed[],
  total: number,
  question: Question,
): Candidate {
  const nearest = nearestLine(entry, weighed, total);
  const unexplained = weighed.filter(({ term }) => explained(entry, term) === 0).map(({ term }) => term);
  const fits =
    (aspectFits(entry, question) ? ASPECT_COUNTS : 0) +
    subjectFits(entry, question) +
    (listFits(entry, question) ? LIST_COUNTS : 0) +
    (kindFits(entry, question) ? KIND_COUNTS : 0);
  const score = COVERAGE_COUNTS * coverage + (1 - COVERAGE_COUNTS) * nearest.likeness + fits;
  return { entry, score, coverage, ...nearest, unexplained };
}

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
const ASPECT_COUNTS = 0.06;

function aspectFits({ fact }: Entry, { terms, slots }: Question): boolean {
  if (fact.kind !== 'statement') return false;
  const asked = [...terms.filter(({ names }) => !names).flatMap(({ features }) => [...features]), ...slots];
  return asked.some((one) => ASPECT_OF[one]?.includes(fact.aspect));
}

const SUBJECT_COUNTS = 0.1;

/** A fact whose subject is named is about the right thing. */
function subjectFits({ fact }: Entry, { terms }: Question): number {
  const [subject] = fact.kind === 'statement' ? fact.about : fact.kind === 'conflict' ? [] : [fact.matter];
  const named = terms.some(({ names, scopes, features }) => names && !scopes && features.has(`e:${subject}`));
  return subject !== undefined && named ? SUBJECT_COUNTS : 0;
}

const LIST_COUNTS = 0.06;

/** "Vilka" asks for them all: a fact that counts several rather than one of them. */
function listFits({ fact }: Entry, { folded }: Question): boolean {
  const lists = /\b(vilka|which|what are|lista|rakna upp|list)\b/.test(folded);
  return lists && fact.kind === 'statement' && fact.counts.some(({ number }) => number > 1);
}

const KIND_COUNTS = 0.06;

/** "Regionen" means a region: a fact that a region is in rather than one that none is. */
const kindFits = ({ kinds }: Entry, { unnamed }: Question) => unnamed.some((kind) => kinds.has(kind));

/** The same word or the same one named is more than the same concept; a name's words are less than the name. */
const SAME_CONCEPT = 0.8;
const WORD_OF_NAME = 0.6;

const explained = ({ features }: Entry, term: Term) => agreement(term, features);

/** How well a term is met by features, 0 to 1. */
function agreement({ features, names }: Term, others: ReadonlySet<string>): number {
  let best = 0;
  for (const feature of features) {
    if (!others.has(feature)) continue;
    const kind = feature[0];
    const value = kind === 'e' ? 1 : names ? WORD_OF_NAME : kind === 's' ? 1 : SAME_CONCEPT;
    if (value > best) best = value;
  }
  return best;
}

/** One line can be near by chance; that several are says more. */
const USUAL = 0.5;

function nearestLine(entry: Entry, weighed: readonly Weighed[], total: number) {
  let nearest: { line: Line | undefined; likeness: number } = { line: undefined, likeness: 0 };
  const best: number[] = [];
  for (const line of entry.lines) {
    const likeness = likenessOf(line, weighed, total);
    best.push(likeness);
    if (likeness > nearest.likeness) nearest = { line, likeness };
  }
  const top = best.sort((a, b) => b - a).slice(0, 4);
  const usual = top.reduce((sum, one) => sum + one, 0) / (top.length || 1);
  return { ...nearest, likeness: (1 - USUAL) * nearest.likeness + USUAL * usual };
}

/** Twice what both share, over what both say (Dice), by weight. */
function likenessOf({ terms, weight: said }: Line, weighed: readonly Weighed[], total: number): number {
  let shared = 0;
  for (const { term, weight } of weighed) {
    let best = 0;
    for (const { features } of terms) {
      const met = agreement(term, features);
      if (met > best) best = met;
    }
    shared += weight * best;
  }
  return said + total === 0 ? 0 : Math.min(1, (2 * shared) / (said + total));
}
