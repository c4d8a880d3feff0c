import { expertAnswerCard, MAX_LISTED, texts } from '../../cards/index.ts';
import type { KnownAnswer, Language, PostMessage } from '../../domain/index.ts';
import { labelOf, nameOf } from './ticket-view.ts';
import { dayOf, shortened } from './wording.ts';

interface Answered {
  readonly label: string;
  readonly answer: string;
  /** What the expert was asked. */
  readonly question: string;
  readonly name: string;
  readonly day: string;
  /** What the user asks now, where that can be sent to the experts too. */
  readonly escalate?: string;
}

/** An expert's answer, under its label. */
export function showExpertAnswer(
  { label, answer, question, name, day, ...rest }: Answered,
  language: Language,
): PostMessage & { card: object } {
  const { answered } = texts[language];
  const card = expertAnswerCard.render(
    {
      ...rest,
      label,
      answer,
      source: answered.source(name, day),
      question: answered.question(shortened(question, MAX_LISTED)),
    },
    language,
  );
  return { text: `${label}: ${answer}`, card };
}

/** A known answer; where `asked` is what was asked in a chat, an expert can be asked all the same. */
export function showKnownAnswer(known: KnownAnswer, language: Language, asked = '') {
  const said = {
    label: labelOf(known, language),
    answer: known.answer,
    question: known.question,
    name: nameOf(known, language),
    day: dayOf(known.at, language),
    escalate: asked,
  };
  return showExpertAnswer(said, language);
}
