import { type Asked, worthOf } from './asked.ts';
import type { Bank, Entry, Line } from './bank.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { Gatekeeper } from './gates.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';
import { doubtIn, rankOf, trustIn } from './weights.ts';

/** A fact that may answer a question, and why. */
export interface Candidate {
  readonly entry: Entry;
  readonly evidence: Evidence;
  /** How it stands among the facts for this question: the more, the likelier. */
  readonly rank: number;
  /** How likely it is to answer, and how likely that no fact does, 0 to 1. */
  readonly trust: number;
  readonly doubt: number;
  /** The line nearest to the question. */
  readonly line: Line | undefined;
}

/** Where facts are searched for, and by whom they are judged. */
export interface Searchable extends Gatekeeper {
  readonly bank: Bank;
}

/** How many candidates are compared line by line. */
const COMPARED = 40;

/** Facts that rank as near the likeliest as this are told together, at most so many. */
export const TOLD_TOGETHER = 0.8;
export const MOST_TOLD = 2;

/** The facts that may answer a question, the likeliest first. */
export function search(question: Question, mind: Searchable): Candidate[] {
  const found = findEvidence(question, mind).map((one) => ({ ...one, rank: rankOf(one.evidence) }));
  const ranked = found.sort((a, b) => b.rank - a.rank);
  return ranked.map((one) => judgedLater(one, ranked));
}

/** Its trust and doubt are worked out when they are asked for, which is mostly of the likeliest fact alone. */
function judgedLater(one: Omit<Candidate, 'trust' | 'doubt'>, ranked: readonly Ranked[]): Candidate {
  const standing = () => ({ strength: one.rank, margin: marginOf(one, ranked) });
  return {
    ...one,
    get trust() {
      return trustIn(one.evidence, standing());
    },
    get doubt() {
      return doubtIn(one.evidence, standing());
    },
  };
}

/** A fact answers where that is likelier than that none does, by so much. */
const DOUBT_COUNTS = 1;

/** Whether the likeliest fact answers, rather than none. */
export function answers({ trust, doubt, evidence, entry }: Candidate): boolean {
  if (evidence.coverage < SOMETHING * (1 - evidence.strange)) return false;
  return trust >= DOUBT_COUNTS * doubt || asksJustThat(evidence) || asksItsTime(entry, evidence);
}

/** When something is of which the time is stated. */
const asksItsTime = ({ fact }: Entry, { coverage, subject, held, missing, party }: Evidence) =>
  fact.kind === 'period' && coverage >= NEARLY_ALL && subject + held === 2 && missing + party === 0;

/** It is asked of what a fact speaks of, in words that are usual for it, and for nothing that it lacks. */
const asksJustThat = ({ coverage, likeness, named, missing, party }: Evidence) =>
  likeness >= ALIKE && coverage >= ALL && named === 1 && missing + party === 0;
const ALL = 0.95;
const NEARLY_ALL = 0.85;
const ALIKE = 0.5;
/** A fact that explains less of a question does not answer it. */
const SOMETHING = 0.3;

/** By how much a fact outranks the likeliest one that is not told with it. */
export function marginOf(one: Ranked, ranked: readonly Ranked[]): number {
  const near = ranked.filter((other) => other !== one && Math.abs(one.rank - other.rank) <= TOLD_TOGETHER);
  const told = near.slice(0, MOST_TOLD - 1);
  const rival = ranked.find((other) => other !== one && !told.includes(other) && !restsOnSame(one.entry, other.entry));
  return rival ? one.rank - rival.rank : Number.POSITIVE_INFINITY;
}

interface Ranked {
  readonly entry: Entry;
  readonly rank: number;
}

/** The facts that have most in common with a question, and what speaks for each. */
export function findEvidence(question: Question, mind: Searchable) {
  const asked = mind.bank.asked(question.terms);
  if (asked.total === 0) return [];
  const gather = gatherEvidence(question, mind.bank, mind);
  return mostCovered(asked, mind.bank).map(({ entry, covered }) => ({ entry, ...gather(entry, covered) }));
}

/** Whether two facts rest on the same words of a document: either answers what the other does. */
export function restsOnSame({ fact }: Entry, { fact: other }: Entry): boolean {
  if (fact.document !== other.document) return false;
  return fact.quote === other.quote || fact.quote.includes(other.quote) || other.quote.includes(fact.quote);
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
