import type { Language } from '../../language.ts';
import { monthsOf, overlapOf, type Span } from '../dates.ts';
import type { Entity } from '../facts.ts';
import type { Knowledge } from '../knowledge.ts';
import { conflictsOf, type Period, spanOfPeriod, validityOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Term } from '../terms.ts';
import { fold } from '../words.ts';
import { answerWith } from './compose.ts';
import { whichAgreement } from './money.ts';

const VALIDITY =
  /^(gall|giltig|period|avtalsperiod|avtalstid|lop|upphor|utgar|utgang|slut|borja|start|tradde?r?|igang|fortfarande|annu|lange|tid$|kraft|ut$|valid|expir|end|begin|running|run|runs|still|force|over$|last|duration|manad|month|ar$|year|samtidigt|overlapp|overlap|both|bada|parallell|period)/;
const BOTH = /\b(samtidigt|overlapp\w*|overlap\w*|parallellt|bada (avtalen|galler)|both|same time|simultaneous\w*)\b/;
const MONTHS = /\b(hur manga manader|how many months|antal manader|number of months)\b/;
const YEARS = /\b(hur manga ar|how many years|antal ar)\b/;

/** Answers how long and whether an agreement is valid; undefined where the question is about something else. */
export function answerPeriod(question: Question, mind: Mind, today: string): Reply | undefined {
  if (!asksPeriod(question)) return undefined;
  const { knowledge } = mind;
  const agreements = question.named.filter(({ kind }) => kind === 'agreement');
  if (BOTH.test(question.folded)) return overlap(question, agreements, knowledge);
  if (agreements.length === 0)
    return question.unnamed.includes('agreement') ? whichAgreement(question, knowledge) : undefined;
  const validities = agreements.flatMap((agreement) => validityOf(agreement.id, knowledge) ?? []);
  const [validity] = validities;
  if (!validity?.period.from) return undefined;
  if (agreements.length > 1) return answerWith(question, validities, knowledge);
  const lead = leadOf(question, validity, today);
  const conflicts = conflictsOf([validity], knowledge).filter(({ facts }) => facts.length > 1);
  const told = conflicts.slice(0, lead || question.claim !== 'none' ? 0 : 1);
  const text = [
    `${lead}${validity.statement[question.language]}`,
    ...told.map(({ statement }) => statement[question.language]),
  ];
  return answerWith(question, [validity, ...told], knowledge, text.join('\n\n'));
}

// --- Internal helpers ---

/** Everything it says is about an agreement and its time. */
function asksPeriod({ folded, slots, terms, claim, dates, mentions }: Question): boolean {
  if (slots.some((slot) => slot !== 'when' && slot !== 'long' && slot !== 'count')) return false;
  const isTimed = (term: Term) =>
    VALIDITY.test(fold(term.written)) || TIME.some((feature) => term.features.has(feature));
  const timed = terms.filter((term) => !term.names && isTimed(term));
  const others = terms.filter((term) => !term.names && !isTimed(term) && !GENERIC.test(fold(term.written)));
  const alone = mentions.every(({ entity }) => NEUTRAL.has(entity.kind));
  const asks =
    /\b(galler|gallde|gallande|loper|lopte|lop|gar ut|tar slut|slutar|borjar|startar|upphor|giltig\w*|period\w*|igang|i kraft|valid\w*|expires?|ends?|ended|starts?|begins?|running|in force|last)\b/.test(
      folded,
    );
  if (others.length > 0 || !alone) return false;
  if (slots.includes('count') && !MONTHS.test(folded) && !YEARS.test(folded)) return false;
  return asks || (timed.length > 0 && (slots.length > 0 || dates.length > 0 || claim !== 'none'));
}

/** Concepts of an agreement's time. */
const TIME = ['c:period', 'c:begin', 'c:end', 'c:overlap'];
const GENERIC =
  /^(foresla|sign|skriv|was|avtal|overenskommels|agreement|foreslag|forslag|propos|teckn|idag|today|nu|now|say|sag|samarbet|cooperation|tanke|tankt|redan|planned|planer)/;
const NEUTRAL: ReadonlySet<Entity['kind']> = new Set([
  'agreement',
  'municipality',
  'region',
  'county',
  'university',
  'association',
  'document',
  'group',
]);

/** Yes or no first, or the number of months or years, where that is asked. */
function leadOf(question: Question, validity: Period, today: string): string {
  const { folded, language, claim } = question;
  const span = spanOfPeriod(validity.period);
  const months = monthsOf(span);
  const { yes, no, sums } = phrases[language];
  if (MONTHS.test(folded)) return `${sums.months(months)} `;
  if (YEARS.test(folded)) return `${sums.years(months / 12)} `;
  if (claim === 'none') return '';
  return `${isTrue(question, span, today) ? yes : no} `;
}

/** A claimed end or start must be the stated one; a claimed day must lie within the period. */
function isTrue({ dates, folded }: Question, span: Span, today: string): boolean {
  const ends = /\b(slut(ar|et)?|gar ut|loper ut|upphor|till och med|utgang\w*|ends?|expires?|until)\b/.test(folded);
  const starts = /\b(borjar|startar|fran och med|trader i kraft|starts?|begins?|from)\b/.test(folded);
  const days = dates.map(({ span: day }) => day);
  const stillAsked = /\b(fortfarande|annu|still|igang|running|galler|valid)\b/.test(folded) && !ends;
  if (days.length === 0) return span.from <= today && today <= span.to;
  if (ends && !stillAsked) return days.some(({ from, to }) => from <= span.to && span.to <= to);
  if (starts) return days.some(({ from, to }) => from <= span.from && span.from <= to);
  return days.every(({ from, to }) => span.from <= to && from <= span.to);
}

function overlap(question: Question, named: readonly Entity[], knowledge: Knowledge): Reply | undefined {
  const agreements =
    named.length > 1 ? named : [...knowledge.entities.values()].filter(({ kind }) => kind === 'agreement');
  const validities = agreements.flatMap((agreement) => validityOf(agreement.id, knowledge) ?? []);
  const [first, second] = validities;
  if (!first || !second) return undefined;
  const shared = overlapOf(spanOfPeriod(first.period), spanOfPeriod(second.period));
  const { language } = question;
  const told = validities.map(({ statement }) => statement[language]).join(' ');
  return answerWith(question, validities, knowledge, `${sharedTime(shared, language)} ${told}`);
}

function sharedTime(shared: Span | undefined, language: Language): string {
  const { neverTogether, bothValid } = phrases[language];
  return shared ? bothValid(shared.from, shared.to, monthsOf(shared)) : neverTogether;
}
