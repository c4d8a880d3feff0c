import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { type Card, type CardNode, isNode, nodesOf, verbsOf } from './card.ts';

/** Inputs by id; an entry that is no input picks the action whose data says so, as in `{ heading: 3 }`. */
export type Entries = Readonly<Record<string, unknown>>;

export interface PressOptions {
  /** Sends what no client would: unknown inputs, too long texts, from somebody who is not in the chat. */
  readonly force?: boolean;
}

interface Pressable {
  readonly action: CardNode;
  /** The inputs a client sends with the action: those of its own card and of the cards around it. */
  readonly inputs: readonly CardNode[];
}

type ActionType = 'Action.Execute' | 'Action.Submit';

/**
 * What a client sends when the user fills in the inputs and presses the action with this verb: the action's data
 * with the inputs over it, prefilled ones too, all as text. Fails where a client would not let the user do it.
 */
export function press(card: Card, type: ActionType, verb: string, entries: Entries, options: PressOptions) {
  const all = pressables(card)
    .flatMap((found) => ofType(found, type))
    .filter((found) => verbOf(found.action) === verb);
  assert(all.length > 0, `The card has no ${type} "${verb}". Its verbs are: ${verbsOf(card).join(', ') || 'none'}.`);
  const { action, inputs } = options.force ? forced(all, entries) : chosen(all, entries);
  const data = isNode(action.data) ? action.data : {};
  if (options.force) return { action, data: { ...data, ...prefilled(inputs), ...entries } };
  assert(action.isEnabled !== false, `The action "${verb}" is switched off.`);
  const typed = Object.fromEntries(Object.entries(entries).filter(([id]) => inputs.some((input) => input.id === id)));
  const values = { ...prefilled(inputs), ...asText(typed) };
  for (const input of inputs) check(input, values[String(input.id)]);
  return { action, data: { ...data, ...notEmpty(values) } };
}

function pressables(card: unknown, around: readonly CardNode[] = []): Pressable[] {
  const own = [...nodesOf(card, false)];
  const inputs = [...around, ...own.filter((node) => String(node.type).startsWith('Input.'))];
  return own.flatMap((node) => {
    if (node.type === 'Action.ShowCard') return pressables(node.card, inputs);
    if (!String(node.type).startsWith('Action.')) return [];
    return [{ action: node, inputs: node.associatedInputs === 'none' ? [] : inputs }];
  });
}

/** A client that does not know Action.Execute shows its fallback instead. */
function ofType({ action, inputs }: Pressable, type: ActionType): Pressable[] {
  if (action.type === type) return [{ action, inputs }];
  const { fallback } = action;
  return isNode(fallback) && fallback.type === type ? [{ action: fallback, inputs }] : [];
}

function verbOf(action: CardNode): unknown {
  return action.verb ?? (isNode(action.data) ? action.data.verb : undefined);
}

function chosen(all: readonly Pressable[], entries: Entries): Pressable {
  const fitting = all.filter(({ action, inputs }) =>
    Object.entries(entries).every(([key, value]) => inputs.some(({ id }) => id === key) || says(action, key, value)),
  );
  const [first, ...others] = fitting;
  const offered = all.map(({ action, inputs }) => ({ data: action.data, inputs: inputs.map(({ id }) => id) }));
  assert(first, `No such action takes ${JSON.stringify(entries)}. There are: ${JSON.stringify(offered)}.`);
  const same = others.every(({ action }) => isDeepStrictEqual(action.data, first.action.data));
  assert(same, `Several actions fit; say which by its data: ${JSON.stringify(offered)}.`);
  return first;
}

function forced(all: readonly Pressable[], entries: Entries): Pressable {
  const fitting = all.find(({ action }) => Object.entries(entries).some(([key, value]) => says(action, key, value)));
  const first = fitting ?? all[0];
  assert(first);
  return first;
}

function says({ data }: CardNode, key: string, value: unknown): boolean {
  return isNode(data) && isDeepStrictEqual(data[key], value);
}

function prefilled(inputs: readonly CardNode[]): Record<string, string> {
  const values = inputs.map(({ id, value, valueOff, type }) => [
    String(id),
    value ?? (type === 'Input.Toggle' ? (valueOff ?? 'false') : ''),
  ]);
  return notEmpty(asText(Object.fromEntries(values)));
}

function asText(values: Entries): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)]));
}

function notEmpty(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

/** The checks a client makes before it sends anything. */
function check(input: CardNode, value = ''): void {
  const { id, isRequired, maxLength, choices, style, isMultiSelect } = input;
  assert(value !== '' || isRequired !== true, `The client asks for "${id}" first.`);
  if (typeof maxLength === 'number') {
    assert(value.length <= maxLength, `The client takes at most ${maxLength} characters in "${id}".`);
  }
  if (!Array.isArray(choices) || input['choices.data'] !== undefined || value === '') return;
  const known = choices.map((choice) => choice.value);
  const picked = isMultiSelect === true ? value.split(',') : [value];
  const foreign = picked.filter((one) => !known.includes(one));
  assert(
    foreign.length === 0,
    `"${id}" (${style ?? 'compact'}) has no choice ${foreign}. It has: ${known.join(', ')}.`,
  );
}
