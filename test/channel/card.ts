import assert from 'node:assert/strict';

/** An Adaptive Card as JSON. */
export interface Card {
  type: 'AdaptiveCard';
  [property: string]: unknown;
}

/** Anything inside a card that has a `type`: an element, an action, an input. */
export type CardNode = Readonly<Record<string, unknown>>;

export const CARD = 'application/vnd.microsoft.card.adaptive';

/** Parts of a card that are not on show: data for the bot, what older clients get, the per-user refresh. */
const NOT_SHOWN = new Set(['data', 'fallback', 'refresh', 'authentication', 'msteams']);

/** Every object on show in the card, outside in. Cards behind Action.ShowCard are entered when `nested` is true. */
export function* nodesOf(part: unknown, nested = true): Generator<CardNode> {
  if (Array.isArray(part)) {
    for (const item of part) yield* nodesOf(item, nested);
  } else if (isNode(part)) {
    yield part;
    for (const [key, child] of Object.entries(part)) {
      if (NOT_SHOWN.has(key) || (!nested && part.type === 'Action.ShowCard')) continue;
      yield* nodesOf(child, nested);
    }
  }
}

export function isNode(value: unknown): value is CardNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The element with this id, or undefined. */
export function findElement(card: Card, id: string): CardNode | undefined {
  return [...nodesOf(card)].find((node) => node.id === id);
}

/** The element with this id; fails with the ids there are. */
export function element(card: Card, id: string): CardNode {
  const found = findElement(card, id);
  assert(found, `The card has no element "${id}". It has: ${idsOf(card).join(', ') || 'none'}.`);
  return found;
}

/** All text shown in the element with this id, a line for each text. */
export function textOf(card: Card, id: string): string {
  return textsIn(element(card, id));
}

/** All text shown in the card, or in a part of it. */
export function textsIn(part: CardNode): string {
  const parts = [...nodesOf(part)].flatMap((node) => [node.text, node.title, node.label, node.value]);
  return parts.filter((text) => typeof text === 'string').join('\n');
}

/** The verbs of the actions in the card, those behind Action.ShowCard too, in order. */
export function verbsOf(card: Card): string[] {
  const verbs = [...nodesOf(card)].map((node) => node.verb).filter((verb) => typeof verb === 'string');
  return [...new Set(verbs)];
}

/** For `chat.waitFor`: a message with an action of this verb. */
export function offers(verb: string): (message: { readonly cards: readonly Card[] }) => boolean {
  return ({ cards }) => cards.some((card) => verbsOf(card).includes(verb));
}

function idsOf(card: Card): unknown[] {
  return [...nodesOf(card)].map((node) => node.id).filter(Boolean);
}
