import type { Obstacle } from '../gates.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { type Candidate, restsOnSame } from '../search.ts';
import { notStated, notUnderstood } from './compose.ts';
import { correctedPremise } from './corrections.ts';

/** Facts that explain less than this of a question are about something else. */
const NEARBY = 0.4;
const SOMETHING = 0.2;
/** How near the nearest fact, by rank, another must be to be told too, and how many are. */
const AS_NEAR = 3;
const MOST_NEARBY = 2;

export interface Judged {
  readonly candidate: Candidate;
  readonly obstacles: readonly Obstacle[];
}

/** Says what is not stated and what is known nearby, or corrects what the question takes for granted. */
export function refuse(question: Question, judged: readonly Judged[], mind: Mind): Reply {
  const near = judged.find(lacksOnlySlots) ?? judged[0];
  if (!near || isFarFrom(near)) return nothingFound(question, mind);
  const corrected = correctedPremise(question, judged, mind);
  if (corrected) return corrected;
  const nearby = nearbyOf(near, judged).map(({ candidate }) => candidate.entry.fact);
  return notStated(question, leadOf(question, near), nearby, mind.knowledge);
}

/** Nothing in the knowledge has to do with it: outside the subject, or no question at all. */
export function nothingFound(question: Question, { knowledge }: Mind): Reply {
  if (question.terms.length === 0) return notUnderstood(question, knowledge);
  const reply = notStated(question, phrases[question.language].outside(knowledge.documents.size), [], knowledge);
  return { ...reply, outside: true };
}

// --- Internal helpers ---

/** It has little to do with what is asked, or with a single word of it. */
const isFarFrom = ({ candidate: { evidence } }: Judged) =>
  evidence.coverage < SOMETHING * (1 - evidence.strange) || (evidence.likeness < SOMETHING && evidence.named < 1);

/** What is told though it does not answer: the nearest facts, as far as they are about what is asked about. */
function nearbyOf(near: Judged, judged: readonly Judged[]): Judged[] {
  const about = ({ obstacles, candidate }: Judged) =>
    obstacles.every(({ kind }) => kind !== 'party') && candidate.evidence.coverage >= NEARBY;
  const beside = judged.filter(
    (one) => one !== near && Math.abs(near.candidate.rank - one.candidate.rank) <= AS_NEAR && about(one),
  );
  const all = [near, ...beside].filter(about);
  return all.filter((one, at) => !all.slice(0, at).some((other) => saysTheSame(one, other))).slice(0, MOST_NEARBY);
}

const saysTheSame = ({ candidate: { entry: a } }: Judged, { candidate: { entry: b } }: Judged) =>
  restsOnSame(a, b) || a.fact.statement.sv === b.fact.statement.sv;

const lacksOnlySlots = ({ obstacles }: Judged) => obstacles.every(({ kind }) => kind === 'slot');

function leadOf({ language }: Question, near: Judged): string {
  const words = phrases[language].notStated;
  const slots = near.obstacles.flatMap((obstacle) => (obstacle.kind === 'slot' ? [obstacle.slot] : []));
  const [slot] = lacksOnlySlots(near) ? slots : [];
  return slot ? words[slot] : words.it;
}
