import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { AdaptiveCard } from '../../cards/index.ts';
import { hostConfigs } from '../tools/gallery/host-config.ts';

// The package's own entry cannot be imported by Node; its bundle can.
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof import('adaptivecards');

/** What the `adaptivecards` library, set up as Teams has it, holds against a card: a message for each fault. */
export function libraryErrors(json: AdaptiveCard): string[] {
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig(hostConfigs.light);
  // The library's pattern for `lang` keeps its place from one card to the next, and would refuse every second card.
  const { regEx } = library.CardElement.langProperty;
  if (regEx) regEx.lastIndex = 0;
  const context = new library.SerializationContext();
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const validated = card.validateProperties().validationEvents.map(({ message }) => message);
  return [...parsed, ...validated];
}

/** What the official Adaptive Card 1.5 schema holds against a card: a path and a message for each fault. */
export function schemaErrors(json: AdaptiveCard): string[] {
  // The schema takes any object as a fallback, so the card is checked with its fallbacks in place too.
  return [plain(json), plain(json, true)].flatMap((card) => {
    validate(card);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  });
}

// --- Internal helpers ---

const validate = compile();

function compile() {
  const { id: _id, ...schema } = JSON.parse(
    readFileSync(new URL('./adaptive-card-1.5.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
  const draft06 = JSON.parse(
    readFileSync(new URL(import.meta.resolve('ajv/dist/refs/json-schema-draft-06.json')), 'utf8'),
  ) as object;
  const isUri = (text: string) => URL.canParse(text);
  const isUriReference = (text: string) => URL.canParse(text, 'https://example.org');
  const ajv = new Ajv({ strict: false, formats: { uri: isUri, 'uri-reference': isUriReference } });
  return ajv.addMetaSchema(draft06).compile(schema);
}

/** The card without what only Teams knows, and with each element's fallback in its place if so asked. */
function plain(part: unknown, fallbacks = false): unknown {
  if (Array.isArray(part)) return part.map((item) => plain(item, fallbacks));
  if (typeof part !== 'object' || part === null) return part;
  const { msteams: _msteams, 'choices.data': _query, ...node } = part as Record<string, unknown>;
  if (fallbacks && typeof node.fallback === 'object') return plain(node.fallback, fallbacks);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, plain(value, fallbacks)]));
}
