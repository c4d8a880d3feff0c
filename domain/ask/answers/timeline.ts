import type { Span } from '../dates.ts';
import { longDate } from '../durations.ts';
import type { Knowledge, KnownFact } from '../knowledge.ts';
import { periodOf, spanOfPeriod } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import { relativeDay } from '../relative-day.ts';
import type { Reply } from '../reply.ts';
import { answerWith, notStated } from './compose.ts';

const NEXT =
  /\b(harnast|hander (nu|sen|framover|narmast|i nasta steg|efter|harefter)|nasta (\w+ )?(steg|datum|hallpunkt|handelse|gang|deadline|moment|milstolpe|avstamning|sluttid|slutdatum)|nast pa tur|pa gang|narmast pa tur|kommande (datum|handelser|steg)|what('s| is| happens| comes)? (next|after)|coming up|next (\w+ )?(step|date|event|milestone|deadline)|upcoming|what comes after|vad kommer (sen|sedan|harnast|efter))\b/;
const DUE =
  /\b(vad .*(ska|skall|maste|behover|aterstar|kvar).* (gora|goras|hinnas|hinna med|vara (klart|gjort|fardigt))|vad .*(aterstar|ar kvar)|what .*(has|have|needs?|must|remains?|is left|still|should|due).* (done|do|finished|completed|happen|happening|due))\b/;
const LIMIT = /\b(fore|innan|fram till|till|senast|before|by|until|prior to)\b/;

/** How many dates are told. */
const MOST = 4;

/** Answers what comes next, or is to be done before a day, as of a day in the question or today. */
export function answerNext(question: Question, { knowledge }: Mind, today: string): Reply | undefined {
  const { folded, language, dates } = question;
  const limit = DUE.test(folded) && LIMIT.test(folded) ? limitOf(question, today) : undefined;
  if (!NEXT.test(folded) && !limit) return undefined;
  const day = limit?.from ?? dates[0]?.span.from ?? today;
  const coming = comingIn(question, { from: day, to: limit?.to ?? LAST }, knowledge);
  if (coming.length === 0 && !limit) return undefined;
  if (coming.length === 0 && limit) {
    const lead = phrases[language].time.nothingDue(longDate(limit.from, language), longDate(limit.to, language));
    return notStated(question, lead, [], knowledge);
  }
  const lines = coming.map(({ fact, span }) => `${longDate(next(span, day), language)}: ${fact.statement[language]}`);
  const facts = coming.map(({ fact }) => fact);
  return answerWith(question, facts, knowledge, lines.join('\n\n'));
}

// --- Internal helpers ---

const LAST = '9999-12-31';

/** From the first day that a question names, or today, to the one that it gives as a limit. */
function limitOf({ dates, folded }: Question, today: string): Span | undefined {
  const [first, second] = dates;
  if (first && second) return { from: first.span.from, to: second.span.to };
  const from = first?.span.from ?? today;
  const to = relativeDay(folded, from) ?? (first && first.span.to > today ? first.span.to : undefined);
  if (to === undefined) return undefined;
  return { from: relativeDay(folded, from) ? from : today, to };
}

/** What is stated to happen or to be done in a span, the next first; each matter once. */
function comingIn({ named }: Question, { from, to }: Span, { facts, entities }: Knowledge) {
  const ids = named.map(({ id }) => id);
  const dated = facts.flatMap((fact) => {
    const span = timeOf(fact);
    const isIn = span && span.to >= from && next(span, from) <= to;
    return isIn && (ids.length === 0 || ids.some((id) => isAbout(fact, id, entities))) ? [{ fact, span }] : [];
  });
  const telling = dated.sort((a, b) => says(b.fact) - says(a.fact));
  const distinct = telling.filter(({ fact, span }, at) => {
    const same = telling.findIndex((other) => matterOf(other.fact) === matterOf(fact) && other.span.to === span.to);
    return same === at;
  });
  return distinct.sort((a, b) => next(a.span, from).localeCompare(next(b.span, from))).slice(0, MOST);
}

/** A statement says who does it, a period only when. */
const says = (fact: KnownFact) => (fact.kind === 'statement' ? 1 : 0);

const matterOf = (fact: KnownFact) =>
  fact.kind === 'period' ? fact.matter : fact.kind === 'statement' ? fact.about[0] : undefined;

function timeOf(fact: KnownFact): Span | undefined {
  const period = periodOf(fact);
  const to = period?.to ?? period?.from;
  return to ? spanOfPeriod({ from: period?.from, to }) : undefined;
}

/** The day of a span that comes next: its start, or its end once it has begun. */
const next = ({ from, to }: Span, day: string) => (from >= day ? from : to);

function isAbout(fact: KnownFact, id: string, entities: Mind['knowledge']['entities']): boolean {
  const about = fact.kind === 'period' ? [fact.matter] : fact.kind === 'statement' ? fact.about : [];
  return about.some((one) => one === id || (entities.get(one)?.within ?? []).includes(id));
}
