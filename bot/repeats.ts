import type { Outcome, Turn } from './flows/flow.ts';

/** How many of the latest turns are remembered; the store remembers writes for good. */
const KEPT = 10_000;

export interface Repeats {
  /** Runs the turn unless it is being run or was run lately: then `first` is false and the outcome is the earlier one. */
  once(turn: Turn, work: () => Promise<Outcome>): { first: boolean; outcome: Promise<Outcome> };
}

/** The channel calls a slow bot again with the same activity: the work is done once. A failed turn may be tried again. */
export function createRepeats(): Repeats {
  const outcomes = new Map<string, Promise<Outcome>>();
  return {
    once(turn, work) {
      const key = `${turn.tenant} ${turn.user.id} ${turn.cause}`;
      const earlier = outcomes.get(key);
      if (earlier) return { first: false, outcome: earlier };
      const outcome = work();
      outcomes.set(key, outcome);
      outcome.catch(() => outcomes.delete(key));
      const oldest = outcomes.keys().next().value;
      if (outcomes.size > KEPT && oldest !== undefined) outcomes.delete(oldest);
      return { first: true, outcome };
    },
  };
}
