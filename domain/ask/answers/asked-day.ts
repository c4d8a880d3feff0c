import { plusDays } from '../durations.ts';
import type { Question } from '../question.ts';
import { relativeDay } from '../relative-day.ts';
import type { Dated } from './dated.ts';

/** The day that a question is about: the one it names, unless that is the event's own, or one told from today. */
export function dayOf({ dates, folded }: Question, { entity, span }: Dated, today: string): string {
  const isEvent = entity.kind !== 'agreement';
  const [day] = dates.filter(({ span: day }) => !(isEvent && day.from <= span.from && span.to <= day.to));
  if (day && AT_ITS_END.test(folded)) return plusDays(day.span.to, 1);
  const told = day?.span.from ?? today;
  return relativeDay(folded, told) ?? told;
}

// --- Internal helpers ---

/** "När augusti är slut" is the day after its last. */
const AT_ITS_END =
  /\b(nar (\w+ )?20\d\d (ar|var) (slut|over|till anda)|(i|vid|per) (slutet|utgangen) (av|pa) (\w+ )?20\d\d|(at|by) the (end|close) of (\w+ )?20\d\d|(when|once) (\w+ )?20\d\d is over)\b/;
