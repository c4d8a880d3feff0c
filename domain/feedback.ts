import { createHash } from 'node:crypto';

/** How much of a question is kept when it is rated, from its beginning, in characters. */
export const MAX_RATED = 200;

/** The longest comment kept with a rating, in characters. */
export const MAX_COMMENT = 1000;

/** A question as its card carries it, so that the answer can be rated. */
export interface RatedQuestion {
  /** Random, and nowhere but in what was sent to the channel. */
  readonly seal: string;
  /** At most `MAX_RATED` characters. */
  readonly question: string;
}

/** A question that can be rated; `seal` is a new opaque id. */
export const ratedQuestion = (seal: string, question: string): RatedQuestion => ({
  seal,
  // Half an emoji would not come back as it was sent.
  question: question.slice(0, MAX_RATED).replace(/[\uD800-\uDBFF]$/, ''),
});

/**
 * The id of a question in the log. It vouches for seal and text, so that the log need not keep the text of a question
 * until somebody rates it, and nobody can rate a question or give it another text without having its card.
 */
export function loggedIdOf({ seal, question }: RatedQuestion): string {
  return createHash('sha256')
    .update(JSON.stringify([seal, question]))
    .digest('hex');
}
