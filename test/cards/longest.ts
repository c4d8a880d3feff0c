import { z } from 'zod';
import type { Language } from '../../domain/index.ts';

/** The part of JSON Schema that card data needs. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly maximum?: number;
}

/**
 * The longest input a schema takes: every text and list at its maximum, every optional field there.
 * A text of a special form says what it looks like in its schema: `.meta({ examples: [...] })`.
 * Throws where a text or list has no maximum, since a card that shows it could grow past any limit.
 */
export function longest(schema: z.ZodType, language: Language): unknown {
  return longestValue(z.toJSONSchema(schema, { io: 'input' }) as Shape, 'data', language);
}

// --- Internal helpers ---

const PROSE: Readonly<Record<Language, string>> = {
  sv: 'Kommunstyrelseordföranden och kommundirektören följer upp överenskommelsen om verksamhetsutveckling i länets kommuner varje år. ',
  en: 'The chair of the municipal executive board and the municipal director follow up the agreement on intermunicipal development every year. ',
};

function longestValue(shape: Shape, path: string, language: Language): unknown {
  const given = shape.examples ?? shape.enum ?? ('const' in shape ? [shape.const] : undefined);
  if (given) return longestOf(given);
  const variants = shape.anyOf ?? shape.oneOf;
  if (variants) return longestOf(variants.map((variant) => longestValue(variant, path, language)));
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, part]) => [
          key,
          longestValue(part, `${path}.${key}`, language),
        ]),
      );
    case 'array':
      return Array.from({ length: limit(shape.maxItems, path) }, () =>
        longestValue(shape.items ?? {}, `${path}[]`, language),
      );
    case 'string':
      return prose(limit(shape.maxLength, path), language);
    case 'number':
    case 'integer':
      return shape.maximum ?? Number.MAX_SAFE_INTEGER;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      throw new Error(`${path}: no longest value is known for ${JSON.stringify(shape)}`);
  }
}

function limit(maximum: number | undefined, path: string): number {
  if (maximum === undefined) throw new Error(`${path} has no maximum`);
  return maximum;
}

function longestOf(values: readonly unknown[]): unknown {
  const size = (value: unknown) => JSON.stringify(value).length;
  return values.reduce((longest, value) => (size(value) > size(longest) ? value : longest));
}

/** Running text of exactly this many characters. */
function prose(length: number, language: Language): string {
  const sentences = PROSE[language];
  return sentences
    .repeat(Math.ceil(length / sentences.length))
    .slice(0, length)
    .replace(/ $/, '.');
}
