import type { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { Language } from '../../domain/index.ts';
import { longest } from './longest.ts';

/** One way a card can look: its data in each language. */
export interface Example {
  readonly card: Card;
  readonly name: string;
  readonly data: Readonly<Record<Language, unknown>>;
}

/** A card's typical looks by name, and its longest, which its schema tells. */
export function examplesOf<Data extends z.ZodType>(
  card: Card<Data>,
  typical: Readonly<Record<string, Readonly<Record<Language, z.input<Data>>>>>,
): Example[] {
  return [
    ...Object.entries(typical).map(([name, data]) => ({ card, name, data })),
    { card, name: 'longest', data: { sv: longest(card.data, 'sv'), en: longest(card.data, 'en') } },
  ];
}
