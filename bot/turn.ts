import { type Activity, ActivityTypes, CardFactory, type Entity, TurnContext } from 'botbuilder';
import { languageOf } from '../domain/index.ts';
import { tenantOf } from './adapter.ts';
import type { Citation, Input, Outcome, Turn } from './flows/flow.ts';
import { invokeInput } from './invoke.ts';

/** What reading a turn needs beside the activity. */
export interface Surroundings {
  readonly mode: 'local' | 'teams';
  readonly now: Date;
  readonly newId: () => string;
}

/** Reads a turn out of the channel's activity; undefined where nothing is asked, `noIdentity` where nobody can be known. */
export function toTurn(activity: Activity, { mode, now, newId }: Surroundings): Turn | 'noIdentity' | undefined {
  const input = inputOf(activity);
  if (!input) return undefined;
  const tenant = tenantOf(activity) ?? (mode === 'local' ? 'local' : undefined);
  const userId = activity.from.aadObjectId ?? (mode === 'local' ? activity.from.id : undefined);
  if (!tenant || (!userId && input.kind !== 'installed')) return 'noIdentity';
  return {
    tenant,
    user: { id: userId ?? '', name: activity.from.name ?? '' },
    conversation: { id: activity.conversation.id, kind: kindOf(activity) },
    cause: causeOf(activity, newId),
    language: languageOf(activity.locale),
    now,
    input,
  };
}

/** Where the conversation is reached later: what the SDK needs to post there, as JSON. */
export function addressOf(activity: Activity): string {
  const { bot, channelId, serviceUrl, conversation } = TurnContext.getConversationReference(activity);
  const id = conversation?.id.split(';')[0];
  return JSON.stringify({ bot, channelId, serviceUrl, conversation: { ...conversation, id } });
}

/**
 * The activity that says an outcome in chat.
 *
 * A card is sent without a text beside it. Teams makes two messages of the two, the text before the card, gives no id
 * back for either, and leaves the text out on phones; so a text with `[1]`, which is where a citation would show, would
 * stand before the answer, take the thumbs away from it and leave its feedback without a question. What everybody reads
 * is therefore on the card: the answer, the sources and, one click away, their quotes. The citations follow it in the
 * same order, in Teams' form, for what reads messages as data.
 */
export function toMessage(outcome: Outcome): Partial<Activity> {
  const { card, text, citations = [], rated } = outcome;
  if (!card) return { type: ActivityTypes.Message, text, textFormat: 'markdown' };
  return {
    type: ActivityTypes.Message,
    summary: text,
    attachments: [CardFactory.adaptiveCard(card)],
    ...(citations.length > 0 ? { entities: [citationEntity(citations)] } : {}),
    ...(rated ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
  };
}

// --- Internal helpers ---

function inputOf(activity: Activity): Input | undefined {
  switch (activity.type) {
    case ActivityTypes.Invoke:
      return invokeInput(activity);
    case ActivityTypes.Message:
      return messageInput(activity);
    case ActivityTypes.MessageUpdate:
      return record(activity.channelData).eventType === 'editMessage' ? messageInput(activity) : undefined;
    case ActivityTypes.ConversationUpdate:
      return isArrival(activity) ? { kind: 'installed' } : undefined;
    default:
      return undefined;
  }
}

function messageInput(activity: Activity): Input {
  const { verb, ...data } = record(activity.value);
  if (typeof verb === 'string') return { kind: 'action', verb, data };
  const text = withoutMention(activity).trim();
  return text === '' && hasFile(activity) ? { kind: 'attachment' } : { kind: 'text', text };
}

/** The text without those it mentions: the bot is only addressed, and of others their name is enough. */
function withoutMention({ text, entities, recipient }: Activity): string {
  const mentions = (entities ?? []).map(record).filter(({ type }) => type === 'mention');
  const named = mentions.reduce((rest, mention) => {
    const { id, name } = record(mention.mentioned);
    const shown = id === recipient.id ? '' : String(name ?? '');
    // Some clients leave the mention's own text out.
    const written = typeof mention.text === 'string' && mention.text !== '' ? mention.text : `<at>${name}</at>`;
    return rest.replaceAll(written, ` ${shown} `);
  }, text ?? '');
  return named.replace(/<at[^>]*>|<\/at>/g, ' ').replaceAll('\u00a0', ' ');
}

/** Teams adds the message's own formatted text as an attachment; that is no file. */
function hasFile({ attachments }: Activity): boolean {
  return (attachments ?? []).some(({ contentType }) => contentType !== undefined && contentType !== 'text/html');
}

/** The bot itself was added; that others were is not its business. */
function isArrival({ membersAdded, recipient }: Activity): boolean {
  return (membersAdded ?? []).some(({ id }) => id === recipient?.id);
}

/** A message keeps its id when it is edited: its time tells the edits apart. */
function causeOf({ conversation, id, type, timestamp }: Activity, newId: () => string): string {
  const edition = type === ActivityTypes.MessageUpdate ? String(timestamp) : '';
  return [conversation.id, id ?? newId(), type, edition].join(' ').trim();
}

function kindOf({ conversation }: Activity): Turn['conversation']['kind'] {
  if (conversation.conversationType === 'channel') return 'channel';
  return conversation.conversationType === 'groupChat' || conversation.isGroup ? 'group' : 'personal';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Teams' form of citations: one root entity; only what a model wrote is labelled as AI, so there is no such label. */
function citationEntity(citations: readonly Citation[]): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.map(({ name, abstract }, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: { '@type': 'DigitalDocument', name, abstract },
    })),
  };
}
