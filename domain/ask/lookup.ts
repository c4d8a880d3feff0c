import { LANGUAGES } from '../language.ts';
import type { Entry } from './bank.ts';
import { type Span, spanOf } from './dates.ts';
import type { Knowledge, KnownFact } from './knowledge.ts';
import type { Term, Terms } from './terms.ts';
import { wordsOf } from './words.ts';

export type Amount = Extract<KnownFact, { kind: 'amount' }>;
export type Statement = Extract<KnownFact, { kind: 'statement' }>;
export type Count = Statement['counts'][number];
export type Share = Extract<KnownFact, { kind: 'share' }>;
export type Period = Extract<KnownFact, { kind: 'period' }>;

/** When a fact says that something holds or happens, if it does. */
export function periodOf(fact: KnownFact) {
  if (fact.kind === 'period') return fact.period;
  return fact.kind === 'statement' ? fact.time : undefined;
}

/** The days of a period; where only one end is stated, the days that it covers. */
export function spanOfPeriod({ from, to }: { from?: string | undefined; to: string }): Span {
  return { from: spanOf(from ?? to).from, to: spanOf(to).to };
}

/** The period in which an agreement, given by its id, is valid. */
export function validityOf(matter: string, knowledge: Knowledge): Period | undefined {
  return factsAbout(new Set([matter]), knowledge).find(
    (fact): fact is Period => fact.kind === 'period' && fact.aspect === 'validity',
  );
}

/** Every amount that is stated. */
export const amountsIn = ({ facts }: Knowledge) => facts.filter((fact): fact is Amount => fact.kind === 'amount');

/** Every share of an amount that is stated. */
export const sharesIn = ({ facts }: Knowledge) => facts.filter((fact): fact is Share => fact.kind === 'share');

/** The amount of somebody that says most: one with a period before one without. */
export function preferredAmount(party: string, knowledge: Knowledge): Amount | undefined {
  const own = amountsIn(knowledge).filter((fact) => fact.party === party);
  return own.find(({ period }) => period) ?? own[0];
}

/** What does not fit together with any of the facts. */
export function conflictsOf(facts: readonly KnownFact[], knowledge: Knowledge): Conflict[] {
  const ids = new Set(facts.map(({ id }) => id));
  return conflictsIn(knowledge).filter((fact) => fact.facts.some((id) => ids.has(id)));
}

/** The id of what a fact is about first of all. */
export function subjectOf(fact: KnownFact): string | undefined {
  if (fact.kind === 'conflict') return undefined;
  return fact.kind === 'statement' ? fact.about[0] : fact.matter;
}

/** The facts about any of the subjects, given by their ids, in the knowledge's order. */
export function factsAbout(subjects: ReadonlySet<string>, knowledge: Knowledge): KnownFact[] {
  const bySubject = factsBySubject(knowledge);
  const found = [...subjects].flatMap((subject) => bySubject.get(subject) ?? []);
  return found.sort((a, b) => a.at - b.at).map(({ fact }) => fact);
}

// --- Internal helpers ---

type Conflict = Extract<KnownFact, { kind: 'conflict' }>;

const conflictsIn = once(({ facts }) => facts.filter((fact) => fact.kind === 'conflict'));

const factsBySubject = once(({ facts }) =>
  Map.groupBy(
    facts.map((fact, at) => ({ fact, at })),
    ({ fact }) => subjectOf(fact),
  ),
);

/** What is found out of a knowledge by going through all of it is found out once. */
function once<Value>(find: (knowledge: Knowledge) => Value): (knowledge: Knowledge) => Value {
  const found = new WeakMap<Knowledge, { readonly value: Value }>();
  return (knowledge) => {
    const kept = found.get(knowledge) ?? { value: find(knowledge) };
    found.set(knowledge, kept);
    return kept.value;
  };
}

/** The numbers of a fact that count what is asked for. */
export function countsIn(
  { fact }: Pick<Entry, 'fact'>,
  counted: Pick<Term, 'features'>,
  { terms }: { readonly terms: Terms },
): readonly Count[] {
  if (fact.kind !== 'statement') return [];
  const counts = (noun: string) =>
    wordsOf(noun).some(({ folded }) =>
      LANGUAGES.some((language) => !terms.featuresOf(folded, language).isDisjointFrom(counted.features)),
    );
  return fact.counts.filter(({ of }) => [...of.sv, ...of.en].some(counts));
}
