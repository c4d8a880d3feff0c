import { ActivityTypes, type TurnContext } from 'botbuilder';

/** How long work may take before the user is shown that the bot is at it, in milliseconds. */
const TYPING_AFTER_MS = 500;

/**
 * Does the work of a turn; where it takes long, shows that the bot is typing. The indicator belongs to this turn alone
 * (the SDK keeps one for all), and is never sent after the work's end. Invokes have no indicator.
 */
export async function whileTyping<Result>(context: TurnContext, work: () => Promise<Result>): Promise<Result> {
  if (context.activity.type !== ActivityTypes.Message) return work();
  let sent: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    sent = context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, TYPING_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await sent;
  }
}
