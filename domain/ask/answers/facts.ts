import type { Bilingual } from '../../language.ts';
import type { Entry } from '../bank.ts';
import { nearestClaim, verdictOn } from '../claims.ts';
import { obstaclesTo } from '../gates.ts';
import type { KnownFact } from '../knowledge.ts';
import { conflictsOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question, Slot } from '../question.ts';
import type { Reply } from '../reply.ts';
import { type Candidate, search } from '../search.ts';
import { ambiguous, answerWith } from './compose.ts';
import { readingsOf } from './readings.ts';
import { type Judged, LEAST, nothingFound, refuse } from './refusal.ts';
import { answerEach } from './several.ts';

/** How many candidates are looked at. */
const LOOKED_AT = 12;
/** How near the best one another must be to take its place, or to be another reading. */
const NEAR_BEST = 0.7;
/** Nearer than that, where the best is about the right thing and only does not say when, where, how often …. */
const NEAR_LACKING = 0.85;
const SURE = 0.8;
const SAME_READING = 0.88;
/** Facts as near as this are told together, at most so many. */
const TOLD_TOGETHER = 0.95;
const MOST_TOGETHER = 3;
/** How much it counts that a fact judges what is claimed. */
const CLAIM_COUNTS = 0.5;

/** Answers from the fact that the question is about, if that fact holds what is asked for. */
export function answerFromFacts(question: Question, mind: Mind): Reply {
  const judged = judge(question, mind);
  const settled = judged[0]?.obstacles.length === 0;
  const each = settled ? undefined : answerEach(question, (alone) => answerJudged(alone, judge(alone, mind), mind));
  return each ?? answerJudged(question, judged, mind);
}

/** The best candidates with what keeps each from answering. For a claim, facts that judge it come first. */
export function judge(question: Question, mind: Mind): Judged[] {
  const found = search(question, mind.bank);
  const ranked = question.claim === 'none' ? found : byClaim(question, found, mind);
  return ranked
    .slice(0, LOOKED_AT)
    .map((candidate) => ({ candidate, obstacles: obstaclesTo(candidate, question, mind) }));
}

// --- Internal helpers ---

function byClaim(question: Question, found: readonly Candidate[], { bank }: Mind): Candidate[] {
  const judging = found.map((candidate) => {
    const likeness = nearestClaim(question, candidate.entry, bank)?.likeness ?? 0;
    return { ...candidate, score: candidate.score + CLAIM_COUNTS * likeness };
  });
  return judging.sort((a, b) => b.score - a.score);
}

function answerJudged(question: Question, judged: readonly Judged[], mind: Mind): Reply {
  const [best] = judged;
  if (!best) {
    const meant = readingsOf(question, { near: [], all: [] }, mind.knowledge);
    return meant.length > 1 ? ambiguous(question, meant) : nothingFound(question, mind);
  }
  const least = Math.max(LEAST, best.candidate.score * (lacksOnlySlots(best) ? NEAR_LACKING : NEAR_BEST));
  const open = judged.flatMap(({ candidate, obstacles }) =>
    obstacles.length === 0 && candidate.score >= least ? [candidate] : [],
  );
  const [chosen] = open;
  if (!chosen) return refuse(question, judged, mind);
  const within = (share: number) => open.filter(({ score }) => score >= chosen.score * share).map(({ entry }) => entry);
  const fitting = { near: within(SAME_READING), all: open.map(({ entry }) => entry) };
  const readings = readingsOf(question, fitting, mind.knowledge);
  if (readings.length > 1) return ambiguous(question, readings);
  if (question.claim !== 'none') return judgeClaim(question, chosen.entry, mind);
  return tell(question, chosen.entry, within(TOLD_TOGETHER).slice(1, MOST_TOGETHER), mind);
}

/** Surely about the right thing, but without what is asked of it. */
const lacksOnlySlots = ({ candidate, obstacles }: Judged) =>
  obstacles.length > 0 && candidate.score >= SURE && obstacles.every(({ kind }) => kind === 'slot');

/** Yes or no first, where the fact tells. */
function judgeClaim(question: Question, entry: Entry, mind: Mind): Reply {
  const open = saysNothing(entry.fact) || isUndecided(question, entry.fact);
  const verdict = open ? undefined : verdictOn(question, entry, mind.bank);
  if (verdict === undefined) return tell(question, entry, [], mind);
  const { language } = question;
  const text = `${phrases[language][verdict ? 'yes' : 'no']} ${entry.fact.statement[language]}`;
  const conflicts = conflictsOf([entry.fact], mind.knowledge).slice(0, 1);
  const told = [text, ...conflicts.map(({ statement }) => statement[language])];
  return answerWith(question, [entry.fact, ...conflicts], mind.knowledge, told.join('\n\n'));
}

/** The fact, and others of the same document that fit as well; or else what does not fit with it. */
function tell(question: Question, { fact }: Entry, others: readonly Entry[], mind: Mind): Reply {
  const { language } = question;
  const beside = others
    .map((entry) => entry.fact)
    .filter(({ document, kind }) => document === fact.document && kind !== 'conflict');
  const rest = beside.length > 0 ? beside : conflictsOf([fact], mind.knowledge).slice(0, 1);
  const lead = shortAnswer(fact, question.slots)?.[language];
  const first = lead ? `${lead} ${fact.statement[language]}` : fact.statement[language];
  const told = [first, ...rest.map(({ statement }) => statement[language])];
  return answerWith(question, [fact, ...rest], mind.knowledge, told.join('\n\n'));
}

function shortAnswer(fact: KnownFact, slots: readonly Slot[]): Bilingual | undefined {
  if (fact.kind !== 'statement') return undefined;
  return slots.flatMap((slot) => (slot === 'much' ? [] : (fact.answers[slot] ?? [])))[0];
}

/** What is only proposed or due does not tell whether it has been done. */
function isUndecided({ folded }: Question, { statement }: KnownFact): boolean {
  const done =
    /^(sa |och |men |nu )?(har|hade|blev|ar|has|have|had|did|was|were|is)\b.*\b(skrivit|skrev|tecknat|undertecknat|skriven|beslutat|fattat|godkant|gjort|gjorts|gjord|signed|decided|approved|adopted|made|done|taken|klart?|redan|already)\b/;
  return done.test(folded) && /\b(enligt förslaget|föreslås|förslag|ska)\b/.test(statement.sv);
}

/** A fact that something is not stated makes no claim true or false. */
function saysNothing({ statement }: KnownFact): boolean {
  return /\b(framgår|sägs|anges|står|säger|anger) inte\b/.test(statement.sv.split('. ')[0] ?? '');
}
