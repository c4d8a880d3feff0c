import { conflictsOf } from '../lookup.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { FORMS } from './calculation-forms.ts';
import { answerWith } from './compose.ts';
import { TIME_FORMS } from './time-forms.ts';

const PERIOD = /\b(period\w*|avtalsperiod\w*|avtalstid\w*|tidsperiod\w*|aren|datum\w*|dates?|years|term)\b/;
const BOTH_PAPERS =
  /\b(bada|tva|both|two|each|dokumenten|papperen|handlingarna|documents|papers)\b|\barboga\w*\b.*\bregion\w*\b|\bregion\w*\b.*\barboga\w*\b/;
const DIFFERS = /\b(olika|skiljer|skillnad\w*|differ\w*|krock\w*|contradict\w*)\b/;

/** Shows the periods that two documents state differently, where a question sets them against each other. */
export function answerDiffering(question: Question, { knowledge }: Mind): Reply | undefined {
  const { folded, language, claim, named } = question;
  const others = named.filter(({ kind }) => kind === 'agreement').length > 1;
  const asks =
    TIME_FORMS.same.test(folded) &&
    PERIOD.test(folded) &&
    BOTH_PAPERS.test(folded) &&
    !others &&
    !FORMS.years.test(folded);
  if (!asks) return undefined;
  const periods = knowledge.facts.filter((fact) => fact.kind === 'period');
  const [conflict] = conflictsOf(
    periods.filter(({ aspect }) => aspect === 'cost'),
    knowledge,
  );
  if (!conflict) return undefined;
  const { yes, no } = phrases[language];
  const lead = claim === 'none' ? '' : `${DIFFERS.test(folded) ? yes : no} `;
  const facts = periods.filter(({ id }) => conflict.facts.includes(id));
  return answerWith(question, [conflict, ...facts], knowledge, `${lead}${conflict.statement[language]}`);
}
