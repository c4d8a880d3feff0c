import type { Bilingual } from '../../language.ts';
import type { Span } from '../dates.ts';
import type { Entity } from '../facts.ts';
import type { Knowledge, KnownFact } from '../knowledge.ts';
import { factsAbout, periodOf, spanOfPeriod, validityOf } from '../lookup.ts';
import type { Question } from '../question.ts';

/** Something that has a time of its own, with what states it. */
export interface Dated {
  readonly entity: Entity;
  readonly span: Span;
  /** Whether only its latest day is stated. */
  readonly isDeadline: boolean;
  readonly fact: KnownFact;
}

/** What a question names that has a time: events; or the agreements, where no event in them is named. */
export function datedIn({ named, folded }: Question, knowledge: Knowledge): Dated[] {
  const found = named.flatMap((entity) => datedOf(entity, knowledge) ?? []);
  const events = found.filter(({ entity }) => entity.kind !== 'agreement');
  const joins =
    /\b(mellan|between|och att|till att|from|fran|efter|after|fore|innan|before)\b/.test(folded) &&
    BEGIN_OR_END.test(folded);
  if (events.length === 0 || joins) return found;
  return found.filter(({ entity }) => !events.some((event) => event.entity.within.includes(entity.id)));
}

/** Every agreement and its validity. */
export const agreementsIn = (knowledge: Knowledge): Dated[] =>
  [...knowledge.entities.values()].flatMap((entity) =>
    entity.kind === 'agreement' ? (datedOf(entity, knowledge) ?? []) : [],
  );

export const nameOf = ({ entity }: Dated, language: keyof Bilingual) => entity.name[language];

// --- Internal helpers ---

const BEGIN_OR_END =
  /\b(borja\w*|start\w*|trader i kraft|slut\w*|upphor|gar ut|begin\w*|ends?|expires?|in force|i kraft|galler|valid)\b/;

function eventOf(id: string, knowledge: Knowledge): KnownFact | undefined {
  const facts = factsAbout(new Set([id]), knowledge);
  const stated = facts.find((fact) => fact.kind === 'period' && fact.aspect === 'work');
  return stated ?? facts.find((fact) => fact.kind === 'statement' && fact.time !== undefined);
}

/** When something is or was: an agreement's validity, an event's days. */
function datedOf(entity: Entity, knowledge: Knowledge): Dated | undefined {
  const fact = entity.kind === 'agreement' ? validityOf(entity.id, knowledge) : eventOf(entity.id, knowledge);
  const period = fact && periodOf(fact);
  const to = period?.to ?? period?.from;
  if (!fact || !period || to === undefined) return undefined;
  return { entity, span: spanOfPeriod({ from: period.from, to }), isDeadline: period.from === undefined, fact };
}
