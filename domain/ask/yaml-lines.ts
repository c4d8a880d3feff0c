import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';

/**
 * The line, counted from 1, where a path such as `['facts', 3, 'quote']` leads in some YAML, or as far along it as the
 * text goes: a missing key is shown at its parent. Reads the text again, since lines are only asked for of what is wrong.
 */
export function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  const events = parseEvents(yaml, {});
  // The first event is the document's own.
  let place: Place = { at: 1, offset: 0 };
  for (const key of path) {
    const next = memberOf(place.at, key, events, yaml);
    if (!next) break;
    place = next;
  }
  return yaml.slice(0, place.offset).split('\n').length;
}

// --- Internal helpers ---

interface Place {
  /** The index of a node's first event. */
  readonly at: number;
  /** Where it stands in the text: a member of a mapping at its key. */
  readonly offset: number;
}

/** Where a collection has a key or an index. */
function memberOf(at: number, key: PropertyKey, events: readonly Event[], yaml: string): Place | undefined {
  const isMapping = events[at]?.type === EVENT_ID.MAPPING;
  if (!isMapping && events[at]?.type !== EVENT_ID.SEQUENCE) return undefined;
  for (let index = 0, member = at + 1; ; index++) {
    const first = events[member];
    if (!first || first.type === EVENT_ID.POP) return undefined;
    const value = isMapping ? after(member, events) : member;
    const found = isMapping && first.type === EVENT_ID.SCALAR ? getScalarValue(yaml, first) : index;
    if (found === key) return { at: value, offset: offsetOf(first) };
    member = after(value, events);
  }
}

const offsetOf = (event: Event) => ('start' in event ? event.start : 'valueStart' in event ? event.valueStart : 0);

/** The index behind a node and all that is in it. */
function after(at: number, events: readonly Event[]): number {
  let open = 0;
  let next = at;
  do {
    const type = events[next]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) open++;
    if (type === EVENT_ID.POP) open--;
    next++;
  } while (open > 0);
  return next;
}
