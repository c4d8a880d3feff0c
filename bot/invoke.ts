import { type Activity, CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { Input, Outcome, SearchResult } from './flows/flow.ts';
import { keepable } from './keepable.ts';

const action = z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).catch({}) });

const query = z.object({
  commandId: z.literal('search'),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

const feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().default('') }),
});

const comment = z.object({ feedbackText: z.string().trim() });

/** Reads what an invoke asks for; undefined for one that nobody knows. */
export function invokeInput({ name, value, replyToId }: Activity): Input | undefined {
  switch (name) {
    case 'adaptiveCard/action':
      return executed(value);
    case 'composeExtension/query':
      return searched(value);
    case 'message/submitAction':
      return replyToId ? rated(value, replyToId) : undefined;
    default:
      return undefined;
  }
}

/** The body that answers an invoke of this name: results, the next card, or a message. */
export function toInvokeBody(outcome: Outcome, name: string | undefined) {
  if (name === 'message/submitAction') return {};
  if (name === 'composeExtension/query') return { composeExtension: toResults(outcome) };
  return outcome.card
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: outcome.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: outcome.text };
}

// --- Internal helpers ---

function executed(value: unknown): Input {
  const read = z.object({ action }).safeParse(value);
  return { kind: 'action', ...(read.success ? read.data.action : { verb: '', data: {} }) };
}

/** The first run, before anything is typed, comes with a parameter of its own (`initialRun`) and no query. */
function searched(value: unknown): Input | undefined {
  const read = query.safeParse(value);
  if (!read.success) return undefined;
  const typed = read.data.parameters.find(({ name }) => name === 'query')?.value;
  return { kind: 'search', query: typeof typed === 'string' ? typed : '' };
}

function rated(value: unknown, message: string): Input | undefined {
  const read = feedback.safeParse(value);
  if (!read.success) return undefined;
  const { reaction, feedback: form } = read.data.actionValue;
  const said = comment.safeParse(parsed(form));
  const rating = reaction === 'like' ? 'up' : 'down';
  return { kind: 'feedback', message, rating, ...(said.success ? { comment: said.data.feedbackText } : {}) };
}

/** The form's fields come as JSON inside a string. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json, keepable);
  } catch {
    return undefined;
  }
}

function toResults({ text, results }: Outcome) {
  if (!results) return { type: 'message', text };
  return { type: 'result', attachmentLayout: 'list', attachments: results.map(toAttachment) };
}

function toAttachment({ title, text, card }: SearchResult) {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, text) };
}
