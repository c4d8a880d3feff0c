import type { Activity } from 'botbuilder';
import type { RatedQuestion } from '../domain/index.ts';
import { tenantOf } from './adapter.ts';

/** How many of the latest answers are remembered. */
const KEPT = 5_000;

/** Which question a message answers: the channel's own feedback names the message only. */
export interface Answered {
  /** Remembers the question of a message in the activity's conversation; with `user`, as this user alone sees it. */
  note(activity: Activity, message: string, question: RatedQuestion, user?: string): void;
  /** The question that the activity's user sees answered in the message. */
  find(activity: Activity, message: string): RatedQuestion | undefined;
}

/** Remembers in memory: what another replica answered, or this one before a restart, is not found. */
export function createAnswered(): Answered {
  const questions = new Map<string, RatedQuestion>();
  return {
    note(activity, message, question, user) {
      questions.set(keyOf(activity, message, user), question);
      const oldest = questions.keys().next().value;
      if (questions.size > KEPT && oldest !== undefined) questions.delete(oldest);
    },
    find(activity, message) {
      return questions.get(keyOf(activity, message, activity.from.id)) ?? questions.get(keyOf(activity, message));
    },
  };
}

// --- Internal helpers ---

function keyOf(activity: Activity, message: string, user = ''): string {
  const [conversation] = activity.conversation.id.split(';');
  return [tenantOf(activity) ?? '', conversation, message, user].join(' ');
}
