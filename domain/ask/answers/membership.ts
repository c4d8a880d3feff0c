import { type Entity, PARTY_KINDS } from '../facts.ts';
import type { KnownFact } from '../knowledge.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { answerWith } from './compose.ts';

const TAKES_PART =
  /\b(med|part|parter|parterna|deltar|delta|deltagare|ingar|inga|omfattas|ansluten|anslutna|medlem|tillhor|party|parties|member|members|part of|take part|takes part|participates?|included|joined|involved|covered)\b/;
/** Concepts that say only that somebody takes part. */
const OF_PARTS: ReadonlySet<string> = new Set([
  'c:contract-party',
  'c:participate',
  'c:join-later',
  'c:member',
  'c:content',
  'c:region',
  'c:municipality',
]);
const NEGATED = /\b(inte|ej|not|isn't|aren't|doesn't|don't)\b/;

/** Whether somebody takes part in something of which all parties are named; undefined where that is not what is asked. */
export function answerMembership(question: Question, { knowledge }: Mind): Reply | undefined {
  const { claim, folded, named, terms, language } = question;
  const asksOnlyThat = terms.every(
    (term) => term.names || term.context || [...term.features].some((feature) => OF_PARTS.has(feature)),
  );
  if (claim === 'none' || !TAKES_PART.test(folded) || !asksOnlyThat) return undefined;
  const [member, ...others] = named.filter(
    ({ kind }) => PARTY_KINDS.has(kind) && kind !== 'group' && kind !== 'county',
  );
  if (!member || others.length > 0) return undefined;
  const lists = knowledge.facts.filter((fact) => isListOf(fact, named));
  const [list] = lists.filter(({ members }) => members.includes(member.id));
  const [told] = list ? [list] : lists;
  if (!told) return undefined;
  const { yes, afterAll, no } = phrases[language];
  const verdict = list ? (isDenied(folded) ? afterAll : yes) : no;
  return answerWith(question, [told], knowledge, `${verdict} ${told.statement[language]}`);
}

// --- Internal helpers ---

type Parties = Extract<KnownFact, { kind: 'parties' }>;

/** A complete list of those who take part in what is named. */
function isListOf(fact: KnownFact, named: readonly Entity[]): fact is Parties {
  return fact.kind === 'parties' && fact.complete && named.some(({ id }) => id === fact.matter);
}

/** "Inte sant" denies nothing. */
const isDenied = (folded: string) => NEGATED.test(folded.replace(/inte sant|isn't it|aren't they|doesn't it/g, ''));
