import { ChannelError } from './connector.ts';

/** Why a post was not sent, and what is to come of it. */
export interface Failure {
  /**
   * `retry` soon, for a fault that passes; `wait` for the bot to be let in; `lost`: the person has shut the bot out, so
   * that the place is forgotten until they let it in again; `never`: the channel will not take it.
   */
  readonly kind: 'retry' | 'wait' | 'lost' | 'never';
  readonly reason: string;
}

/** With the longest pause this is about six days. */
const MOST_ATTEMPTS = 150;
const FIRST_PAUSE_MS = 1_000;
/** The longest time between two attempts, in milliseconds. */
export const LONGEST_PAUSE_MS = 60 * 60 * 1_000;

const SHUT_OUT: ReadonlySet<string> = new Set(['ConversationBlockedByUser', 'MessageWritesBlocked']);

/** What a failed send means: a time-out or a broken line may pass, a refusal by the channel has its reasons. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ChannelError)) return { kind: 'retry', reason: error instanceof Error ? error.name : 'fault' };
  const { statusCode, code } = error;
  const reason = `${statusCode} ${code}`.trim();
  if (statusCode === 403 && SHUT_OUT.has(code)) return { kind: 'lost', reason };
  if (statusCode === 403 && code === 'BotDisabledByAdmin') return { kind: 'never', reason };
  if (statusCode === 403 || code === 'ConversationNotFound') return { kind: 'wait', reason };
  return { kind: statusCode === 400 || statusCode === 404 || statusCode === 413 ? 'never' : 'retry', reason };
}

/** When the post is tried again; undefined where it is given up. `attempts`: how many there have been. */
export function retryAfter(attempts: number, { kind }: Failure, now: Date): Date | undefined {
  if (kind === 'never' || attempts >= MOST_ATTEMPTS) return undefined;
  const doubled = FIRST_PAUSE_MS * 2 ** (attempts - 1);
  return new Date(now.getTime() + (kind === 'retry' ? Math.min(doubled, LONGEST_PAUSE_MS) : LONGEST_PAUSE_MS));
}
