import { type Asked, likenessTo, worthOf } from './asked.ts';
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
  const asked = bank.asked(question.terms);
  if (asked.total === 0) return [];
  const bonus = bonusFor(question);
  return mostCovered(asked, bank)
    .map(({ entry, covered }) => candidate(entry, covered / asked.total, asked, bonus))
    .sort((a, b) => b.score - a.score);
}

// --- Internal helpers ---

interface Covering {
  readonly entry: Entry;
  /** The weight of the question's terms that the entry explains. */
  readonly covered: number;
}

/** The entries that explain most of a question, at most `COMPARED`; of two that explain as much, the first found. */
function mostCovered({ terms }: Asked, { entries, byFeature }: Bank): Covering[] {
  const covered = new Float64Array(entries.length);
  const met = new Float64Array(entries.length);
  const found: number[] = [];
  for (const { term, weight } of terms) {
    for (const at of meet(term, byFeature, met)) {
      if (covered[at] === 0) found.push(at);
      covered[at] = (covered[at] ?? 0) + weight * (met[at] ?? 0);
      met[at] = 0;
    }
  }
  const best: Covering[] = [];
  for (const at of found) {
    const entry = entries[at];
    if (entry) insert(best, { entry, covered: covered[at] ?? 0 }, (one) => one.covered, COMPARED);
  }
  return best;
}

/** The entries that have something of a term, each once; how well each does is written to `met`, which has been 0. */
function meet(term: Term, byFeature: Bank['byFeature'], met: Float64Array): number[] {
  const found: number[] = [];
  for (const feature of term.features) {
    const worth = worthOf(feature, term);
    for (const at of byFeature.get(feature) ?? []) {
      if (met[at] === 0) found.push(at);
      met[at] = Math.max(met[at] ?? 0, worth);
    }
  }
  return found;
}

/** Inserts into a list in falling order, which keeps its `most` greatest; of two as great, the first. */
function insert<Item>(list: Item[], item: Item, by: (item: Item) => number, most: number): void {
  const value = by(item);
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined && by(before) < value; before = list[at - 1]) at--;
  if (at >= most) return;
  list.splice(at, 0, item);
  if (list.length > most) list.pop();
}

function candidate(entry: Entry, coverage: number, asked: Asked, bonus: (entry: Entry) => number): Candidate {
  const nearest = nearestLine(entry, asked);
  const unexplained = asked.terms.filter(({ term }) => term.features.isDisjointFrom(entry.features));
  const score = COVERAGE_COUNTS * coverage + (1 - COVERAGE_COUNTS) * nearest.likeness + bonus(entry);
  return { entry, score, coverage, ...nearest, unexplained: unexplained.map(({ term }) => term) };
}

/** How well an entry is of the kind that a question asks for, beside its words. */
function bonusFor({ terms, slots, folded, unnamed }: Question): (entry: Entry) => number {
  const asking = [...terms.filter(({ names }) => !names).flatMap(({ features }) => [...features]), ...slots];
  const aspects = new Set(asking.flatMap((one) => ASPECT_OF[one] ?? []));
  const named = new Set(terms.filter(({ names, scopes }) => names && !scopes).flatMap(({ features }) => [...features]));
  const lists = /\b(vilka|which|what are|lista|rakna upp|list)\b/.test(folded);
  return (entry) =>
    (aspectFits(entry, aspects) ? ASPECT_COUNTS : 0) +
    (subjectFits(entry, named) ? SUBJECT_COUNTS : 0) +
    (lists && countsSeveral(entry) ? LIST_COUNTS : 0) +
    (unnamed.some((kind) => entry.kinds.has(kind)) ? KIND_COUNTS : 0);
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

function aspectFits({ fact }: Entry, aspects: ReadonlySet<string>): boolean {
  return fact.kind === 'statement' && aspects.has(fact.aspect);
}

const SUBJECT_COUNTS = 0.1;

/** A fact whose subject is named is about the right thing. */
function subjectFits({ fact }: Entry, named: ReadonlySet<string>): boolean {
  const [subject] = fact.kind === 'statement' ? fact.about : fact.kind === 'conflict' ? [] : [fact.matter];
  return named.has(`e:${subject}`);
}

const LIST_COUNTS = 0.06;

/** "Vilka" asks for them all: a fact that counts several rather than one of them. */
function countsSeveral({ fact }: Entry): boolean {
  return fact.kind === 'statement' && fact.counts.some(({ number }) => number > 1);
}

/** "Regionen" means a region: a fact that a region is in rather than one that none is. */
const KIND_COUNTS = 0.06;

/** One line can be near by chance; that several are says more. */
const USUAL = 0.5;
const SEVERAL = 4;

function nearestLine(entry: Entry, asked: Asked) {
  let nearest: { line: Line | undefined; likeness: number } = { line: undefined, likeness: 0 };
  const top: number[] = [];
  for (const line of entry.lines) {
    const likeness = likenessTo(line, asked);
    insert(top, likeness, Number, SEVERAL);
    if (likeness > nearest.likeness) nearest = { line, likeness };
  }
  const usual = top.reduce((sum, one) => sum + one, 0) / (top.length || 1);
  return { ...nearest, likeness: (1 - USUAL) * nearest.likeness + USUAL * usual };
}
