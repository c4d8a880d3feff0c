import type { Entity } from '../facts.ts';
import type { Knowledge } from '../knowledge.ts';
import { amountsIn, preferredAmount } from '../lookup.ts';
import { joined, phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { fold } from '../words.ts';
import { askedText } from './asked-part.ts';
import { isCalculation } from './calculation-forms.ts';
import { notStated } from './compose.ts';

/** Says that it is not stated what those pay who are only meant, or what has been paid so far; undefined otherwise. */
export function answerUnstatedPart(
  question: Question,
  payers: readonly Entity[],
  knowledge: Knowledge,
): Reply | undefined {
  const [unstated] = unstatedPayers(question, knowledge);
  if (unstated) return notPaid(question, unstated, knowledge);
  return PAID.test(question.folded) && payers.length > 0 ? notYetPaid(question, payers, knowledge) : undefined;
}

// --- Internal helpers ---

/** Words for members of a group of payers. */
const MEMBERS = [/\b(lansstyrelse\w*|county administrative boards?)\b/];

/** Together with others they are a group of which the sum is stated. */
const WITH_OTHERS = /\b(kommuner\w*|regioner\w*|regionen|universitet\w*|municipalities|regions?|university|mdu)\b/;

/**
 * Those that a question means by a word for their kind ("länsstyrelsen") and whose own part is not stated, though they
 * are in a group or a place whose part is: each list is what one word means. Empty where others are meant with them.
 */
function unstatedPayers(question: Question, knowledge: Knowledge): Entity[][] {
  const asked = askedText(question);
  const asksSum = question.slots.includes('much') || isCalculation(question);
  if (!asksSum || question.claim !== 'none' || WITH_OTHERS.test(asked)) return [];
  return MEMBERS.filter((form) => form.test(asked)).flatMap((form) => {
    const meant = [...knowledge.entities.values()].filter(
      ({ kind, name }) => kind === 'authority' && [name.sv, name.en].some((one) => form.test(fold(one))),
    );
    const isStated = meant.some(({ id }) => preferredAmount(id, knowledge));
    const near = meant.filter(({ within }) => question.named.some(({ id }) => within.includes(id)));
    return meant.length === 0 || isStated ? [] : [near.length > 0 ? near : meant];
  });
}

/** That it is not stated what they pay, with what their places pay. */
function notPaid(question: Question, payers: readonly Entity[], knowledge: Knowledge): Reply {
  const { language } = question;
  const names = payers.map(({ name }) => name);
  const lead = phrases[language].notPaid(joined(names, language, 'disjunction'), '');
  const near = amountsIn(knowledge).filter(({ party }) => payers.some(({ within }) => within.includes(party)));
  return { ...notStated(question, lead, near.slice(0, 2), knowledge), settled: true };
}

const PAID =
  /\b(har|hade|has|have)\b.*\b(betalat|betalats|betalt|paid|inbetalt|fakturerat\w*)\b.*\b(hittills|so far|already|redan|an sa lange|up to now|to date)\b/;

/** What is to be paid is stated, not what has been. */
function notYetPaid(question: Question, payers: readonly Entity[], knowledge: Knowledge): Reply {
  const known = payers.flatMap(({ id }) => preferredAmount(id, knowledge) ?? []);
  return { ...notStated(question, phrases[question.language].notStated.much, known, knowledge), settled: true };
}
