import { answerCard } from './answer.ts';
import type { Card } from './card.ts';
import { escalationCard } from './escalation.ts';
import { expertAnswerCard } from './expert-answer.ts';
import { expertsCard } from './experts.ts';
import { guideCard } from './guide.ts';
import { myQuestionsCard } from './my-questions.ts';
import { rolesCard } from './roles.ts';
import { ticketCard } from './ticket.ts';

export {
  answerCard,
  MAX_CHOICE,
  MAX_CHOICES,
  MAX_LABEL,
  MAX_NOTE,
  MAX_QUOTE,
  MAX_SENT,
  MAX_SOURCE,
} from './answer.ts';
export type { AdaptiveCard } from './card.ts';
export { escalationCard, MAX_COMMENT, MAX_QUESTION } from './escalation.ts';
export { expertAnswerCard } from './expert-answer.ts';
export { EXPERT_LISTS, expertsCard, MAX_ROWS } from './experts.ts';
export { escapeMarkdown } from './fields.ts';
export { guideCard, MAX_DOCUMENTS } from './guide.ts';
export { MAX_LISTED, MAX_MINE, myQuestionsCard } from './my-questions.ts';
export { MAX_HOLDERS, MAX_NAME, MAX_PEOPLE, rolesCard } from './roles.ts';
export { type Texts, texts } from './texts/index.ts';
export { MAX_REPLY, ticketCard } from './ticket.ts';

/** Every card there is. */
export const cards: readonly Card[] = [
  answerCard,
  guideCard,
  escalationCard,
  myQuestionsCard,
  ticketCard,
  expertAnswerCard,
  expertsCard,
  rolesCard,
];
