import { nearestClaim, verdictOn } from '../claims.ts';
import { type Entity, PARTY_KINDS } from '../facts.ts';
import type { KnownFact } from '../knowledge.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question, Slot } from '../question.ts';
import type { Reply } from '../reply.ts';
import { answers, search } from '../search.ts';
import { answerWith } from './compose.ts';
import type { Judged } from './refusal.ts';
import { without } from './several.ts';

/** How near a false claim must be to what a question takes for granted. */
const FALSE_PREMISE = 0.55;
/** Slots whose question can take something for granted. */
const PRESUMING: ReadonlySet<Slot> = new Set(['why', 'how']);

/** A question that takes something false for granted ("varför betalar regionen allt?") gets it corrected. */
export function correctedPremise(question: Question, judged: readonly Judged[], mind: Mind): Reply | undefined {
  const presumes = question.claim !== 'none' || question.slots.some((slot) => PRESUMING.has(slot));
  if (!presumes || question.lead !== '' || !question.slots.every((slot) => PRESUMING.has(slot))) return undefined;
  const fact = deniedBy(question, judged, mind) ?? doneByAnother(question, mind);
  if (!fact) return undefined;
  const { language } = question;
  return answerWith(question, [fact], mind.knowledge, `${phrases[language].no} ${fact.statement[language]}`);
}

// --- Internal helpers ---

/** The likeliest fact, if it makes false what is claimed. */
function deniedBy(question: Question, [best]: readonly Judged[], mind: Mind): KnownFact | undefined {
  if (!best?.obstacles.every(({ kind }) => kind === 'slot' || kind === 'concept')) return undefined;
  const { entry } = best.candidate;
  const claim = nearestClaim(question, entry, mind.bank);
  const isFalse = claim && claim.likeness >= FALSE_PREMISE && verdictOn(question, entry, mind.bank) === false;
  return isFalse ? entry.fact : undefined;
}

/** Asked of nobody, the question has an answer: somebody else than the one named does it. */
function doneByAnother(question: Question, mind: Mind): KnownFact | undefined {
  const parties = question.named.filter(({ kind }) => PARTY_KINDS.has(kind));
  if (parties.length !== 1) return undefined;
  const [found] = search(without(question, parties), mind);
  if (!found || !answers(found)) return undefined;
  const { fact } = found.entry;
  const doers = fact.kind === 'statement' ? fact.by.flatMap((id) => mind.knowledge.entities.get(id) ?? []) : [];
  const others = doers.filter(({ kind }) => PARTY_KINDS.has(kind));
  return others.length > 0 && !others.some((doer) => includes(doer, parties)) ? fact : undefined;
}

/** Whether somebody is one of the parties, or a group that one of them is in, or the other way round. */
function includes(doer: Entity, parties: readonly Entity[]): boolean {
  return parties.some(({ id, within }) => id === doer.id || within.includes(doer.id) || doer.within.includes(id));
}
