import { answerCard } from './answer.ts';
import type { Card } from './card.ts';
import { guideCard } from './guide.ts';

export {
  answerCard,
  MAX_CHOICE,
  MAX_CHOICES,
  MAX_LABEL,
  MAX_NOTE,
  MAX_QUESTION,
  MAX_QUOTE,
  MAX_SOURCE,
} from './answer.ts';
export type { AdaptiveCard } from './card.ts';
export { guideCard, MAX_DOCUMENTS } from './guide.ts';
export { type Texts, texts } from './texts/index.ts';

/** Every card there is. */
export const cards: readonly Card[] = [answerCard, guideCard];
