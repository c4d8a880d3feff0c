import type { Span } from '../dates.ts';
import type { KnownFact } from '../knowledge.ts';
import { periodOf, spanOfPeriod } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { answerWith } from './compose.ts';

const NEXT =
  /\b(harnast|hander (nu|sen|framover|narmast|i nasta steg)|nasta (steg|datum|hallpunkt|handelse|gang)|pa gang|narmast pa tur|kommande (datum|handelser|steg)|what('s| is| happens)? next|coming up|next (step|date|event|milestone)|upcoming)\b/;

/** How many dates are told. */
const MOST = 4;

/** Answers what comes next, as of a day in the question or today; undefined where that is not asked. */
export function answerNext(question: Question, { knowledge }: Mind, today: string): Reply | undefined {
  if (!NEXT.test(question.folded)) return undefined;
  const day = question.dates[0]?.span.from ?? today;
  const named = question.named.map(({ id }) => id);
  const dated = knowledge.facts.flatMap((fact) => {
    const span = timeOf(fact);
    return span && span.to >= day && (named.length === 0 || named.some((id) => isAbout(fact, id, knowledge.entities)))
      ? [{ fact, span }]
      : [];
  });
  const coming = dated.sort((a, b) => next(a.span, day).localeCompare(next(b.span, day))).slice(0, MOST);
  if (coming.length === 0) return undefined;
  const { language } = question;
  const lines = coming.map(({ fact, span }) => `${next(span, day)}: ${fact.statement[language]}`);
  return answerWith(
    question,
    coming.map(({ fact }) => fact),
    knowledge,
    lines.join('\n\n'),
  );
}

// --- Internal helpers ---

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
