import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';
import type { Language } from '../domain/index.ts';
import { type Texts, texts } from './texts/index.ts';

/** An Adaptive Card ready to send: plain JSON. */
export type AdaptiveCard = { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>;

/** What a card's actions send back, by verb: one schema a verb, its keys the ids of the inputs and of the data. */
export type Actions = Readonly<Record<string, z.ZodObject>>;

export interface Card<Data extends z.ZodType = z.ZodType, Sent extends Actions = Actions> {
  readonly name: string;
  readonly data: Data;
  readonly actions: Sent;
  render(data: z.input<Data>, language: Language): AdaptiveCard;
}

interface Definition<Data extends z.ZodType, Sent extends Actions> {
  readonly name: string;
  /** The designer-editable template; `${t.…}` in it is the wording of `cards/texts`. */
  readonly template: object;
  readonly data: Data;
  readonly actions: Sent;
}

/**
 * Binds a template to what it shows and what its actions send.
 *
 * Each `Action.Execute` of the template gets its `Action.Submit` fallback here, with the same data plus the verb, so
 * that clients without universal actions send the same. Data is expanded once and is never part of the template.
 * `render` throws a ZodError where the data does not fit: that is a fault of the caller, not of a user.
 */
export function defineCard<Data extends z.ZodType, const Sent extends Actions>(
  definition: Definition<Data, Sent>,
): Card<Data, Sent> {
  const template = new Template(definition.template);
  return {
    name: definition.name,
    data: definition.data,
    actions: definition.actions,
    render(data, language) {
      const $root = { ...(definition.data.parse(data) as object), t: wordingOf(language) };
      const card = withFallbacks(template.expand({ $root })) as AdaptiveCard;
      return { ...card, lang: language };
    },
  };
}

// --- Internal helpers ---

const wordings = new Map<Language, Partial<Texts>>();

/** The texts without their functions, which a template cannot call. */
function wordingOf(language: Language): Partial<Texts> {
  const known = wordings.get(language);
  if (known) return known;
  const wording = JSON.parse(JSON.stringify(texts[language])) as Partial<Texts>;
  wordings.set(language, wording);
  return wording;
}

function withFallbacks(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withFallbacks);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withFallbacks(value)]));
  return copy.type === 'Action.Execute' ? { ...copy, fallback: submitOf(copy) } : copy;
}

function submitOf({ verb, data, ...action }: Record<string, unknown>) {
  return { ...action, type: 'Action.Submit', data: { ...(data as object | undefined), verb } };
}
