import { sharesIn } from '../lookup.ts';
import { kronor, phrases } from '../phrases.ts';
import { FORMS } from './calculation-forms.ts';
import { type Operand, shareOf } from './operands.ts';
import { parentOf } from './proportions.ts';
import { type Operation, type Sum, shownAll, type Worked, worked } from './sum.ts';

/** What is left of an amount, or of the half of it that somebody shares with others, when somebody has paid. */
export const remainder: Operation = (sum) => {
  const { question, operands } = sum;
  const { language } = question;
  const [large, small, ...more] = operands.toSorted((a, b) => b.value - a.value);
  if (large && small && more.length > 0) return lessAll(sum, large, [small, ...more]);
  const base = small && large ? (commonBase(large, small, sum) ?? large) : large && baseOf(large, sum);
  const part = small ?? large;
  if (!base || !part) return undefined;
  const halves = FORMS.half.test(question.folded) && !base.how && small !== undefined;
  const of = halves ? `${kronor(base.value, language)} / 2` : kronor(base.value, language);
  const rest = (halves ? base.value / 2 : base.value) - part.value;
  const shown = `${of} − ${kronor(part.value, language)} = ${kronor(rest, language)}`;
  return { ...worked(sum, phrases[language].sums.remainder(shown), [base, part]), result: rest };
};

// --- Internal helpers ---

/** What is left of an amount when several have paid, if all of theirs are parts of it. */
function lessAll(sum: Sum, whole: Operand, parts: readonly Operand[]): Worked | undefined {
  const { language } = sum.question;
  if (!parts.every((part) => parentOf(part, sum)?.value === whole.value)) return undefined;
  const result = parts.reduce((rest, { value }) => rest - value, whole.value);
  const shown = `${shownAll([whole, ...parts], '−', sum)} = ${kronor(result, language)}`;
  return { ...worked(sum, phrases[language].sums.remainder(shown), [whole, ...parts]), result };
}

/** Of a share of an amount and another part of the same: the amount itself. */
function commonBase(large: Operand, small: Operand, sum: Sum): Operand | undefined {
  const parents = [large, small].map((operand) => parentOf(operand, sum));
  const [share] = large.facts;
  const isInside = sum.knowledge.entities.get(small.party ?? '')?.kind === 'municipality';
  return share?.kind === 'share' && !isInside && parents[0]?.value === parents[1]?.value ? parents[0] : undefined;
}

/** What somebody's part is taken from: the share of the group that they are in, or else the amount it is a part of. */
function baseOf(part: Operand, sum: Sum): Operand | undefined {
  const { knowledge, question } = sum;
  const parent = parentOf(part, sum);
  if (knowledge.entities.get(part.party ?? '')?.kind !== 'municipality') return parent;
  const share = sharesIn(knowledge).find(
    ({ of, party }) => of === parent?.facts[0]?.id && knowledge.entities.get(party)?.kind === 'group',
  );
  return (share && shareOf(share, question, knowledge)) ?? parent;
}
