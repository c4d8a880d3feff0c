import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Adapter } from './adapter.ts';

/** A place that a message goes to: `address` is the stored reference, `conversationId` the conversation or a thread in it. */
export interface Place {
  readonly address: string;
  readonly conversationId: string;
  /** The message to update; a new one without it. */
  readonly activityId?: string | undefined;
}

/** Says something unasked; resolves to the channel's id of the message. Rejects with the channel's refusal or a fault. */
export type Say = (activity: Partial<Activity>, place: Place) => Promise<string>;

/** Says things unasked through the SDK; `appId` is the bot's own, empty where authentication is off. */
export function createSay(adapter: Adapter, appId: string): Say {
  return async (activity, { address, conversationId, activityId }) => {
    const stored = JSON.parse(address) as ConversationReference;
    const reference = { ...stored, conversation: { ...stored.conversation, id: conversationId } };
    // The SDK ends what a turn throws in a handler of its own; here the caller is to know.
    const said = Promise.withResolvers<string>();
    said.promise.catch(() => {});
    await adapter.continueConversationAsync(appId, reference, (context) =>
      sayIn(context, activity, activityId).then(said.resolve, said.reject),
    );
    return said.promise;
  };
}

// --- Internal helpers ---

async function sayIn(context: TurnContext, activity: Partial<Activity>, activityId: string | undefined) {
  if (activityId === undefined) return (await context.sendActivity(activity))?.id ?? '';
  await context.updateActivity({ ...activity, id: activityId });
  return activityId;
}
