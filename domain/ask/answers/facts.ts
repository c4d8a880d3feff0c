import type { Bilingual } from '../../language.ts';
import type { Entry } from '../bank.ts';
import { nearestClaim, verdictOn } from '../claims.ts';
import { isBar, obstaclesTo } from '../gates.ts';
import type { KnownFact } from '../knowledge.ts';
import { conflictsOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question, Slot } from '../question.ts';
import type { Reply } from '../reply.ts';
import { answers, type Candidate, MOST_TOLD, search, TOLD_TOGETHER } from '../search.ts';
import { asksUnstated } from '../unstated.ts';
import { ambiguous, answerWith, notStated } from './compose.ts';
import { type Fitting, readingsOf } from './readings.ts';
import { type Judged, nothingFound, refuse } from './refusal.ts';
import { answerEach } from './several.ts';

/** How many candidates are looked at. */
const LOOKED_AT = 12;
/** How near the likeliest, by rank, another must be to take its place, or to be another reading. */
const TAKES_ITS_PLACE = 1.5;
const ANOTHER_READING = 1;
/** How much of what another fact explains is as much. */
const AS_MUCH = 0.85;
/** From here on a fact is asked for in nearly the same words. */
const ALIKE = 0.5;
/** From here on a claim is nearly one that a fact judges. */
const SAME_CLAIM = 0.85;

/** Answers from the fact that the question is about, if that fact holds what is asked for. */
export function answerFromFacts(question: Question, mind: Mind): { reply: Reply; trust: number } {
  const judged = judge(question, mind);
  const [best] = judged;
  const settled = best !== undefined && !best.obstacles.some(isBar);
  const each =
    settled || question.claim !== 'none'
      ? undefined
      : answerEach(question, (alone) => answerJudged(alone, judge(alone, mind), mind));
  return { reply: each ?? answerJudged(question, judged, mind), trust: best?.candidate.trust ?? 0 };
}

/** The likeliest facts with what keeps each from answering. */
export function judge(question: Question, mind: Mind): Judged[] {
  return search(question, mind)
    .slice(0, LOOKED_AT)
    .map((candidate) => ({ candidate, obstacles: obstaclesTo(candidate.entry, question, mind) }));
}

/**
 * Answers a claim that a fact judges in nearly the same words, whatever else it could be; undefined where none does.
 * What is claimed with a number or a date is judged by that.
 */
export function answerSameClaim(question: Question, mind: Mind): Reply | undefined {
  const { claim, dates, numbers } = question;
  if (claim === 'none' || dates.length + numbers.length > 0) return undefined;
  const [best] = judge(question, mind);
  if (!best || best.obstacles.some(isBar)) return undefined;
  const { entry } = best.candidate;
  const nearest = nearestClaim(question, entry, mind.bank);
  return nearest && nearest.likeness >= SAME_CLAIM ? judgeClaim(question, entry, mind) : undefined;
}

// --- Internal helpers ---

function answerJudged(question: Question, judged: readonly Judged[], mind: Mind): Reply {
  const [best] = judged;
  const fitting = judged.filter(({ obstacles }) => !obstacles.some(isBar)).map(({ candidate }) => candidate);
  const readings = readingsOf(question, nearAndAll(fitting, judged), mind.knowledge);
  if (readings.length > 1) return ambiguous(question, readings);
  if (!best) return nothingFound(question, mind);
  const [chosen] = fitting.filter(({ rank }) => rank >= best.candidate.rank - TAKES_ITS_PLACE);
  if (!chosen || !answers(best.candidate)) return refuse(question, judged, mind);
  if (question.claim !== 'none') return judgeClaim(question, chosen.entry, mind);
  const told = fitting.filter(({ rank }) => Math.abs(chosen.rank - rank) <= TOLD_TOGETHER).slice(0, MOST_TOLD);
  const others = told.filter((candidate) => candidate !== chosen).map(({ entry }) => entry);
  return tell(question, chosen.entry, others, mind);
}

/** The facts that fit nearly as well as the likeliest one, and all that explain as much of the question. */
function nearAndAll(fitting: readonly Candidate[], judged: readonly Judged[]): Fitting {
  const [first] = fitting;
  if (!first) return { near: [], all: [], alike: [] };
  const near = fitting.filter(({ rank }) => rank >= first.rank - ANOTHER_READING);
  const most = Math.max(...judged.map(({ candidate }) => candidate.evidence.coverage));
  const all = fitting.filter(({ evidence }) => evidence.coverage >= AS_MUCH * most);
  const alike = all.filter(({ evidence }) => evidence.likeness >= ALIKE);
  const entriesOf = (some: readonly Candidate[]) => some.map(({ entry }) => entry);
  return { near: entriesOf(near), all: entriesOf(all), alike: entriesOf(alike) };
}

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
function tell(question: Question, entry: Entry, others: readonly Entry[], mind: Mind): Reply {
  const { fact } = entry;
  const { language } = question;
  if (asksUnstated(question, entry, mind.terms)) {
    return notStated(question, phrases[language].notStated.it, [fact], mind.knowledge);
  }
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
