import { answerCard, texts } from '../../cards/index.ts';
import { type Feedback, loggedIdOf, MAX_COMMENT, type RatedQuestion } from '../../domain/index.ts';
import { defineAction, type Flow, type Input, type Outcome, type Services, type Turn } from './flow.ts';

type Rated = Pick<Feedback, 'rating' | 'comment'>;

/** What people think of the answers, by the buttons of the card. */
export const feedback: Flow = {
  actions: [
    defineAction('ask.feedback', answerCard.actions['ask.feedback'], ({ rating, ...asked }, turn, services) =>
      rate(asked, { rating }, turn, services),
    ),
  ],
};

/** The same by the channel's own thumbs; of a message whose question is forgotten, only the rating is kept. */
export async function takeFeedback(
  { message, rating, comment }: Extract<Input, { kind: 'feedback' }>,
  turn: Turn,
  services: Services,
): Promise<Outcome> {
  const said = comment ? { rating, comment: comment.slice(0, MAX_COMMENT) } : { rating };
  const asked = services.questionIn(message);
  if (asked) return rate(asked, said, turn, services);
  return store({ subject: `message:${turn.conversation.id} ${message}`, ...said }, undefined, turn, services);
}

// --- Internal helpers ---

const rate = (asked: RatedQuestion, said: Rated, turn: Turn, services: Services) =>
  store({ subject: `question:${loggedIdOf(asked)}`, ...said }, asked.question, turn, services);

async function store(
  said: Pick<Feedback, 'subject'> & Rated,
  text: string | undefined,
  { user, cause, now: at, language }: Turn,
  services: Services,
): Promise<Outcome> {
  const change = { kind: 'feedback', feedback: { ...said, userId: user.id, at }, ...(text ? { text } : {}) } as const;
  const done = await services.store.commit({ cause, at, audit: [], changes: [change] });
  const replies = texts[language].feedback;
  return { text: done === 'conflict' ? replies.notKnown : replies[said.rating], repeated: done === 'duplicate' };
}
