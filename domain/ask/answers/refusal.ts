import { nearestClaim } from '../claims.ts';
import type { Obstacle } from '../gates.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question, Slot } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Candidate } from '../search.ts';
import { answerWith, notStated, notUnderstood } from './compose.ts';

/** Facts that explain less than this of a question are about something else. */
const NEARBY = 0.4;
const SOMETHING = 0.2;
/** How near a false claim must be to what a question takes for granted. */
const FALSE_PREMISE = 0.55;
/** Slots whose question can take something for granted. */
const PRESUMING: ReadonlySet<Slot> = new Set(['why', 'how']);

export interface Judged {
  readonly candidate: Candidate;
  readonly obstacles: readonly Obstacle[];
}

/** Says what is not stated and what is known nearby, or corrects what the question takes for granted. */
export function refuse(question: Question, judged: readonly Judged[], mind: Mind): Reply {
  const near = judged.find(lacksOnlySlots) ?? judged[0];
  if (!near || near.candidate.evidence.coverage < SOMETHING) return nothingFound(question, mind);
  const corrected = correctedPremise(question, judged, mind);
  if (corrected) return corrected;
  const tells = near.obstacles.every(({ kind }) => kind !== 'party') && near.candidate.evidence.coverage >= NEARBY;
  return notStated(question, leadOf(question, near), tells ? [near.candidate.entry.fact] : [], mind.knowledge);
}

/** Nothing in the knowledge has to do with it: outside the subject, or no question at all. */
export function nothingFound(question: Question, { knowledge }: Mind): Reply {
  if (question.terms.length === 0) return notUnderstood(question, knowledge);
  const reply = notStated(question, phrases[question.language].outside(knowledge.documents.size), [], knowledge);
  return { ...reply, outside: true };
}

// --- Internal helpers ---

const lacksOnlySlots = ({ obstacles }: Judged) => obstacles.every(({ kind }) => kind === 'slot');

function leadOf({ language }: Question, near: Judged): string {
  const words = phrases[language].notStated;
  const slots = near.obstacles.flatMap((obstacle) => (obstacle.kind === 'slot' ? [obstacle.slot] : []));
  const [slot] = lacksOnlySlots(near) ? slots : [];
  return slot ? words[slot] : words.it;
}

/** A question that takes something false for granted ("varför betalar regionen allt?") gets it corrected. */
function correctedPremise(question: Question, judged: readonly Judged[], mind: Mind): Reply | undefined {
  if (!question.slots.every((slot) => PRESUMING.has(slot))) return undefined;
  const denied = judged.filter(lacksOnlySlots).flatMap(({ candidate: { entry } }) => {
    const claim = nearestClaim(question, entry, mind.bank);
    return claim && !claim.holds && claim.likeness >= FALSE_PREMISE
      ? [{ likeness: claim.likeness, fact: entry.fact }]
      : [];
  });
  const [nearest] = denied.sort((a, b) => b.likeness - a.likeness);
  if (!nearest) return undefined;
  const { language } = question;
  const text = `${phrases[language].no} ${nearest.fact.statement[language]}`;
  return answerWith(question, [nearest.fact], mind.knowledge, text);
}
