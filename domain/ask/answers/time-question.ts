import { type Entity, PARTY_KINDS } from '../facts.ts';
import type { Mind } from '../mind.ts';
import type { Question } from '../question.ts';
import type { Term } from '../terms.ts';
import { fold } from '../words.ts';
import { inAskedPart } from './asked-part.ts';
import type { Dated } from './dated.ts';
import { GENERIC_WORDS, TIME_WORDS } from './time-forms.ts';

/** Whether all that a question asks is about time, or about what has the time. */
export function isAllTime(question: Question, dated: readonly Dated[], mind: Mind): boolean {
  const isAsked = inAskedPart(question);
  const facts = dated.flatMap(({ fact }) => mind.bank.byId.get(fact.id) ?? []);
  const told = ({ features }: Term) => facts.some((entry) => !features.isDisjointFrom(entry.told));
  const explained = (term: Term) => isTimed(term) || told(term);
  const terms = question.terms.filter((term) => !term.names && isAsked(term));
  const mentions = question.mentions.filter(({ from }) => isAsked({ at: from }));
  const places = [...Map.groupBy(mentions, ({ from }) => from).values()];
  return terms.every(explained) && places.every((same) => same.some(({ entity }) => isNeutral(entity, dated, mind)));
}

/** Whether a term speaks of the time that something holds. */
export function isPeriodWord({ written, features }: Term): boolean {
  return PERIOD.test(fold(written)) || PERIOD_CONCEPTS.some((concept) => features.has(concept));
}

// --- Internal helpers ---

/** Whether a term says something of time. */
function isTimed({ written, features }: Term): boolean {
  const words = fold(written).split(/[^\p{L}\p{N}]+/u);
  return (
    TIME.some((feature) => features.has(feature)) ||
    words.some((word) => TIME_WORDS.test(word) || GENERIC_WORDS.test(word))
  );
}

const PERIOD =
  /^(gall|giltig|period|avtalsperiod|avtalstid|lop|upphor|utgar|utgang|slut|borja|start|tradde?r?|igang|fortfarande|annu|lange|tid$|kraft|ut$|valid|expir|end|begin|running|run|runs|still|force|over$|last|duration|manad|month|ar$|year|samtidigt|overlapp|overlap|both|bada|parallell|period|langre|langst|kortare|kortast|longer|longest|shorter|shortest)/;
const PERIOD_CONCEPTS = ['c:period', 'c:begin', 'c:end', 'c:overlap'];

/** Concepts of an agreement's time. */
const TIME = [
  'c:period',
  'c:begin',
  'c:end',
  'c:overlap',
  'c:date',
  'c:season',
  'c:delay',
  'c:schedule',
  'c:difference',
  'c:remainder',
  'c:before',
];

/** Who acts, where it stands, and what the dated things lie in bring nothing else in. */
function isNeutral(entity: Entity, dated: readonly Dated[], { knowledge }: Mind): boolean {
  const { kind, id } = entity;
  if (PARTY_KINDS.has(kind) || kind === 'agreement' || kind === 'document') return true;
  const belongs = dated.some((one) => one.entity.id === id || one.entity.within.includes(id));
  return belongs || kind === 'plan' || isToldWith(id, dated, knowledge);
}

/** Whether something stands in the statements about an event: who took part, what it was for. */
function isToldWith(id: string, dated: readonly Dated[], { facts }: Mind['knowledge']): boolean {
  const events = dated.filter(({ entity }) => entity.kind !== 'agreement').map(({ entity }) => entity.id);
  return facts.some(
    (fact) =>
      fact.kind === 'statement' &&
      fact.time !== undefined &&
      fact.about.includes(id) &&
      events.includes(fact.about[0] ?? ''),
  );
}
