import type { Count } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { stemsIn, wordsOf } from '../words.ts';
import { answerWith } from './compose.ts';
import { type Counted, countsOf, isStatement } from './count-nouns.ts';
import { isMoneyTerm } from './money-question.ts';
import { decimal } from './proportions.ts';

/** Answers what share of the seats, the parties or the commitments somebody has; undefined where none is asked. */
export function answerCountShare(question: Question, mind: Mind): Reply | undefined {
  const { folded, claim, language, terms } = question;
  if (!SHARE.test(folded) || claim !== 'none' || terms.some(isMoneyTerm)) return undefined;
  const bodies = question.named.filter(({ kind }) => kind === 'body').map(({ id }) => id);
  const found = bodies.length > 0 ? inBody(bodies, question, mind) : ofNouns(question, mind);
  if (!found) return undefined;
  const { part, whole } = found;
  const percent = decimal((100 * part.count.number) / whole.count.number, language);
  const lead = phrases[language].sums.share(`${part.count.number} / ${whole.count.number} = ${percent} %`);
  const facts = [...new Set([part.fact, whole.fact])];
  const told = facts.map(({ statement }) => statement[language]);
  return answerWith(question, facts, mind.knowledge, [lead, ...told].join(' '));
}

// --- Internal helpers ---

/** A share in numbers; "which part" may ask for a thing. */
const SHARE =
  /\b(procent\w*|andel\w*|hur stor (del|bit)|share|proportion|percent\w*|per cent|fraction|how (large|big) a part)\b|%/;

interface Share {
  readonly part: Counted;
  readonly whole: Counted;
}

/** What one party has of the seats of a body. */
function inBody(bodies: readonly string[], question: Question, mind: Mind): Share | undefined {
  const [body, another] = bodies;
  if (body === undefined || another !== undefined) return undefined;
  for (const fact of mind.knowledge.facts.filter(isStatement)) {
    const seats = fact.counts.filter((count) => count.body === body || count.party === body);
    const whole = seats.find(({ number }) => number === Math.max(...seats.map((seat) => seat.number)));
    const part = seats.filter((count) => count !== whole).filter(({ party }) => isMeant(party, question, mind));
    if (whole && part[0] && part.length === 1) return { part: { count: part[0], fact }, whole: { count: whole, fact } };
  }
  return undefined;
}

/** What some of a noun are of all, by whose they are or by another noun in the same statement. */
function ofNouns(question: Question, mind: Mind): Share | undefined {
  const counted = question.words.map(({ folded }) => countsOf(folded, question.language, mind));
  const shares = counted.flatMap((all, at) =>
    all
      .filter(({ count }) => count.party === undefined)
      .flatMap((whole) => {
        const own = all.filter(
          ({ count, fact }) => fact.document === whole.fact.document && isMeant(count.party, question, mind),
        );
        const inside = counted.filter((_, other) => other !== at).flat();
        const same = inside.filter(({ count, fact }) => fact === whole.fact && count.party !== undefined);
        return [...own, ...same].flatMap((part) => (isPart(part.count, whole.count) ? [{ part, whole }] : []));
      }),
  );
  return shares[0];
}

const isPart = (part: Count, whole: Count) => part.number < whole.number && part.party !== undefined;

/** Whether a party is named, or meant by a word of its name: "kommunerna". */
function isMeant(party: string | undefined, { named, words }: Question, { knowledge }: Mind): boolean {
  const entity = knowledge.entities.get(party ?? '');
  if (!entity) return false;
  if (named.some(({ id }) => id === entity.id)) return true;
  const heads = [entity.name.sv, entity.name.en].flatMap((name) => wordsOf(name).map(({ folded }) => folded));
  const isKind = (folded: string) =>
    stemsIn(folded).some((stem) => stem.length > 4 && heads.some((head) => head.startsWith(stem)));
  return entity.kind === 'group' && words.some(({ folded }) => isKind(folded));
}
