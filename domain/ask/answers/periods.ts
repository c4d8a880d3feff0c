import { claimOf } from '../forms.ts';
import type { Knowledge } from '../knowledge.ts';
import { conflictsOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { dayOf } from './asked-day.ts';
import { answerWith, notStated } from './compose.ts';
import { agreementsIn, type Dated, datedIn } from './dated.ts';
import { whichAgreement } from './money.ts';
import { answerCompared } from './time-compared.ts';
import { asksLength, TIME_FORMS, unitIn } from './time-forms.ts';
import { answerElapsed, answerLate, answerLeft, lengthText } from './time-left.ts';
import { isAllTime, isPeriodWord } from './time-question.ts';
import { isClaimTrue } from './validity-claim.ts';

/** Answers when, how long and whether something holds or is due; undefined where the question is about something else. */
export function answerPeriod(asked: Question, mind: Mind, today: string): Reply | undefined {
  const question = asked.claim === 'none' ? { ...asked, claim: timeClaim(asked) } : asked;
  const { knowledge } = mind;
  const named = datedIn(question, knowledge);
  const compares = named.length < 2 && comparesAll(question);
  const dated = compares ? agreementsIn(knowledge) : named;
  if (!asksTime(question) || !isAllTime(question, dated, mind)) return undefined;
  if (dated.length > 1) return answerSeveral(question, dated, mind);
  const [one] = dated;
  if (!one) return question.unnamed.includes('agreement') ? unnamed(question, knowledge) : undefined;
  const asOf = dayOf(question, one, today);
  const asksShare = TIME_FORMS.share.test(question.folded);
  return (
    withoutDay(question, one, mind) ??
    (asksShare ? undefined : answerLate(question, one, asOf, mind)) ??
    answerElapsed(question, one, asOf, mind) ??
    answerLeft(question, one, asOf, mind) ??
    (one.entity.kind === 'agreement' || asksOnlyWhen(question) ? answerValidity(question, one, asOf, mind) : undefined)
  );
}

// --- Internal helpers ---

/** Whether something is claimed, also of what was: "Gällde det redan då?". */
function timeClaim(question: Question): Question['claim'] {
  if (SEEKS_AGREEMENT.test(question.folded)) return 'asserted';
  return HELD.test(question.folded) ? 'asked' : claimOf(lastClause(question));
}

const HELD = /^(och |men |sa )?(gallde|lopte|borjade|startade|slutade|upphor(de)?|tradde)\b/;
const SEEKS_AGREEMENT =
  /\b(visst (var|ar) det( val)? sa|var det inte sa|ar det inte sa|har jag ratt|ratt uppfattat|am i right|isn't that so)\W*$/;

/** What is asked after a scene is set: "På nyårsafton 2027, gäller avtalet då?". */
const lastClause = ({ folded }: Question) => folded.split(/,\s+/).at(-1) ?? folded;

const ASKS =
  /\b(omfatta(r|s)?|pagar|varar|stracker sig|tacker|covers?|covered|galler|gallde|gallt|gallande|loper|lopte|lop|gar ut|tar slut|slutar|borjar|startar|upphor|giltig\w*|period\w*|igang|i kraft|valid\w*|expires?|expired|ends?|ended|starts?|begins?|running|in force|in effect|last|lasts|forsenad\w*|overdue|late|avtalstid\w*)\b/;

/** It asks for a time, a length of time, or what holds at a time; and for nothing else. */
function asksTime(question: Question): boolean {
  const { folded, slots, terms, claim, dates, unnamed } = question;
  const asked = slots.filter(
    (slot) => slot !== 'when' && slot !== 'long' && !(slot === 'where' && /\bvar (gar|ligger)\b/.test(folded)),
  );
  const counts = asked.filter(
    (slot) =>
      !(slot === 'count' && asksLength(question)) &&
      !(slot === 'much' && (TIME_FORMS.elapsed.test(folded) || asksLength(question))),
  );
  if (counts.length > 0) return false;
  const timed = terms.some((term) => !term.names && isPeriodWord(term));
  const onlyDay = dates.length > 0 && claim !== 'none' && terms.every(({ names }) => names);
  return (
    ASKS.test(folded) ||
    asksLength(question) ||
    onlyDay ||
    (timed && (slots.length > 0 || dates.length > 0 || claim !== 'none' || unnamed.length > 0))
  );
}

/** Whether the agreements are compared, though they are not both named. */
function comparesAll({ folded, unnamed, named }: Question): boolean {
  if (TIME_FORMS.both.test(folded)) return true;
  const ranks = [TIME_FORMS.longer, TIME_FORMS.first, TIME_FORMS.last].some((form) => form.test(folded));
  const bounds = [TIME_FORMS.starts, TIME_FORMS.ends, TIME_FORMS.longer].some((form) => form.test(folded));
  const asksWhich = /\b(vilket|vilken|vilka|which|what)\b/.test(folded);
  return asksWhich && ranks && bounds && unnamed.includes('agreement') && named.length === 0;
}

/** Which agreements hold on a day, or which one is meant. */
function unnamed(question: Question, knowledge: Knowledge): Reply {
  const all = agreementsIn(knowledge);
  const [day] = question.dates;
  if (!/\b(vilka|vilket|which|what)\b/.test(question.folded) || !day) return whichAgreement(question, knowledge);
  const valid = all.filter(({ span }) => span.from <= day.span.to && day.span.from <= span.to);
  const shown = valid.length > 0 ? valid : all;
  const { language } = question;
  const told = shown.map(({ fact }) => fact.statement[language]).join(' ');
  const lead = valid.length > 0 ? told : `${phrases[language].time.noneValid} ${told}`;
  return answerWith(
    question,
    shown.map(({ fact }) => fact),
    knowledge,
    lead,
  );
}

/** Several times: compared, or each told. */
function answerSeveral(question: Question, dated: readonly Dated[], mind: Mind): Reply | undefined {
  const compared = answerCompared(question, dated, mind);
  if (compared || dated.some(({ entity }) => entity.kind !== 'agreement')) return compared;
  return answerWith(
    question,
    dated.map(({ fact }) => fact),
    mind.knowledge,
  );
}

/** A day is asked for, where only a season or a latest day is stated. */
function withoutDay(
  question: Question,
  { span, isDeadline, fact, entity }: Dated,
  { knowledge }: Mind,
): Reply | undefined {
  const { folded, language } = question;
  const asksDeadline =
    /\b(senast|sista|deadline|latest|by (which|what)|innan|before|klar\w*|fardig\w*|done|finish\w*|completed)\b/.test(
      folded,
    );
  if (entity.kind === 'agreement' || !TIME_FORMS.exactDay.test(folded) || asksDeadline) return undefined;
  const isDay = span.from === span.to || (fact.kind === 'period' && /^\d{4}-\d{2}-\d{2}$/.test(fact.period.from ?? ''));
  if (isDay && !isDeadline) return undefined;
  return { ...notStated(question, phrases[language].time.noDay, [fact], knowledge), settled: true };
}

/** "När gäller …?" asks for the time itself, also of an event. */
const asksOnlyWhen = ({ folded, slots, claim }: Question) =>
  claim === 'none' && slots.length === 1 && slots[0] === 'when' && /^(nar galler|when is) /.test(folded);

/** How long an agreement is valid, or whether it is on a day; or else when. */
function answerValidity(question: Question, { span, fact }: Dated, asOf: string, { knowledge }: Mind): Reply {
  const { language, claim } = question;
  const { yes, no, time } = phrases[language];
  const unit = asksLength(question) ? unitIn(question) : undefined;
  const isTrue = unit === undefined && claim !== 'none' ? isClaimTrue(question, span, asOf) : undefined;
  const length = unit ? `${time.length(lengthText(span, unit, language))} ` : '';
  const verdict = isTrue === undefined ? '' : `${isTrue ? yes : no} `;
  const conflicts = conflictsOf([fact], knowledge).filter(({ facts }) => facts.length > 1);
  const shown = conflicts.slice(0, length || claim !== 'none' ? 0 : 1);
  const text = [`${verdict}${length}${fact.statement[language]}`, ...shown.map(({ statement }) => statement[language])];
  return answerWith(question, [fact, ...shown], knowledge, text.join('\n\n'));
}
