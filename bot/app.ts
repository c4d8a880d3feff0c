import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { texts } from '../cards/index.ts';
import { type Knowledge, languageOf, type Store } from '../domain/index.ts';
import type { Adapter } from './adapter.ts';
import { type Answered, createAnswered } from './answered.ts';
import type { Outcome } from './flows/flow.ts';
import { run } from './flows/index.ts';
import { toInvokeBody } from './invoke.ts';
import { createMeetings, type Meetings } from './meetings.ts';
import type { OutboxWorker } from './outbox.ts';
import { createRepeats, type Repeats } from './repeats.ts';
import { rosterOf } from './roster.ts';
import { addressOf, toMessage, toTurn } from './turn.ts';
import { whileTyping } from './typing.ts';

export interface AppOptions {
  readonly adapter: Adapter;
  readonly mode: 'local' | 'teams';
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly outbox: OutboxWorker;
  /** Entra object ids, in lower case. */
  readonly admins: ReadonlySet<string>;
  readonly log: Logger;
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** The bot: from the channel's turns to the flows' outcomes, and the one place where a fault ends. */
export function createApp(options: AppOptions): Application {
  const app = new Application({ adapter: options.adapter, startTypingTimer: false, removeRecipientMention: false });
  const bot: Bot = { ...options, repeats: createRepeats(), meetings: createMeetings(), answered: createAnswered() };
  const every = async () => true;
  const handle = (context: TurnContext) => handleTurn(context, bot);
  app.addRoute(every, handle, true);
  app.addRoute(every, handle);
  return app;
}

// --- Internal helpers ---

interface Bot extends AppOptions {
  readonly repeats: Repeats;
  readonly meetings: Meetings;
  readonly answered: Answered;
}

async function handleTurn(context: TurnContext, bot: Bot): Promise<void> {
  const id = bot.newId();
  const started = performance.now();
  const log = bot.log.child({ turn: id, activity: context.activity.type, invoke: context.activity.name });
  try {
    const said = await whileTyping(context, () => outcomeOf(context, bot));
    await answer(context, said, bot.answered);
    log.info({ ms: Math.round(performance.now() - started) }, 'turn');
  } catch (error) {
    log.error({ err: error }, 'turn failed');
    const { fault } = texts[languageOf(context.activity.locale)].replies;
    await answer(context, { text: fault(id) }, bot.answered).catch((err: unknown) =>
      log.warn({ err }, 'apology not delivered'),
    );
  }
}

/** What there is to say, if anything; an activity that the channel repeats is answered as the first time, or not again. */
async function outcomeOf(context: TurnContext, bot: Bot): Promise<Outcome | undefined> {
  const { activity } = context;
  const turn = toTurn(activity, { mode: bot.mode, now: bot.clock(), newId: bot.newId });
  if (turn === undefined) return undefined;
  if (turn === 'noIdentity') return { text: texts[languageOf(activity.locale)].replies.noIdentity };
  const { first, outcome } = bot.repeats.once(turn, async () => {
    const store = bot.outbox.watch(bot.store.tenant(turn.tenant));
    if (turn.user.id !== '') await bot.meetings.note(turn, addressOf(activity), store);
    const isAdmin = (userId: string) => bot.admins.has(userId.toLowerCase());
    const roster = () => rosterOf(context);
    const questionIn = (message: string) => bot.answered.find(activity, message);
    return run(turn, { knowledge: bot.knowledge, store, newId: bot.newId, isAdmin, roster, questionIn });
  });
  const said = await outcome;
  const again = !first || said.repeated;
  return again && activity.type !== ActivityTypes.Invoke ? undefined : said;
}

/** Says the outcome: as the body of an invoke's response, else as a message. An invoke that nobody knows is 404. */
async function answer(context: TurnContext, outcome: Outcome | undefined, answered: Answered): Promise<void> {
  const { activity } = context;
  if (activity.type !== ActivityTypes.Invoke) {
    const sent = outcome && (await context.sendActivity(toMessage(outcome)));
    if (sent?.id && outcome?.rated) answered.note(activity, sent.id, outcome.rated);
    return;
  }
  const value = outcome ? { status: 200, body: toInvokeBody(outcome, activity.name) } : { status: 404 };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  if (activity.replyToId && outcome?.rated)
    answered.note(activity, activity.replyToId, outcome.rated, activity.from.id);
}
