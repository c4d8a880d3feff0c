import { type CardNode, isNode, nodesOf } from '../channel/card.ts';

/** An action that reaches the bot, with the inputs whose values go with it. */
export interface Sending {
  readonly action: CardNode;
  readonly inputs: readonly CardNode[];
}

export const isInput = ({ type }: CardNode) => String(type).startsWith('Input.') && type !== 'Input.Choice';

/** Each `Action.Execute` in a card; one behind `Action.ShowCard` sends the inputs of the cards around it too. */
export function sendingsOf(card: unknown, around: readonly CardNode[] = []): Sending[] {
  const nodes = [...nodesOf(card, false)];
  const inputs = [...around, ...nodes.filter(isInput)];
  return nodes.flatMap((node) => {
    if (node.type === 'Action.ShowCard' && isNode(node.card)) return sendingsOf(node.card, inputs);
    if (node.type !== 'Action.Execute') return [];
    return [{ action: node, inputs: node.associatedInputs === 'none' ? [] : inputs }];
  });
}
