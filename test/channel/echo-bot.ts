import { TeamsAdapter } from '@microsoft/teams-ai';
import {
  type Activity,
  type ConversationParameters,
  type ConversationReference,
  MessageFactory,
  type Request,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { type Card, isNode } from './card.ts';
import { BOT_FRAMEWORK } from './identity.ts';
import type { Settings } from './settings.ts';

/** A small bot on the real SDK, to try the stand-in with. */
export interface EchoBot {
  readonly url: string;
  /** Says something of its own accord in the last chat it was spoken to in. */
  speaks(text: string): Promise<void>;
  /** Opens a personal chat with a user, by Teams id or Entra object id, and says something there. */
  speaksTo(userId: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startEchoBot(settings: Settings): Promise<EchoBot> {
  const { MicrosoftAppId = '' } = settings;
  const adapter = new TeamsAdapter(MicrosoftAppId ? settings : {});
  let reference: Partial<ConversationReference> = {};
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as Request, response, async (context) => {
      reference = TurnContext.getConversationReference(context.activity);
      await answer(context);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    speaks: (text) =>
      adapter.continueConversationAsync(MicrosoftAppId, reference, async (context) => {
        await context.sendActivity(text);
      }),
    speaksTo: async (userId, text) => {
      const { serviceUrl = '', bot } = reference;
      const parameters = { bot, members: [{ id: userId }], isGroup: false, channelData: {} };
      const opened = parameters as unknown as ConversationParameters;
      const says = async (context: TurnContext) => void (await context.sendActivity(text));
      await adapter.createConversationAsync(MicrosoftAppId, 'msteams', serviceUrl, BOT_FRAMEWORK, opened, says);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(context: TurnContext): Promise<void> {
  const { type, name } = context.activity;
  if (type === 'invoke') return answerInvoke(context, name);
  if (context.activity.action === 'remove' || context.activity.membersRemoved) return;
  if (type !== 'message') {
    await context.sendActivity(`seen: ${type}`);
    return;
  }
  if (isNode(context.activity.value)) {
    await context.sendActivity(`submitted: ${JSON.stringify(context.activity.value)}`);
    return;
  }
  await obey(context, TurnContext.removeRecipientMention(context.activity)?.trim() ?? context.activity.text);
}

async function obey(context: TurnContext, text: string): Promise<void> {
  if (text === 'card') await context.sendActivity(cardMessage('one'));
  else if (text === 'type') await context.sendActivity({ type: 'typing' });
  else if (text === 'count') await count(context);
  else if (text === 'change') await change(context);
  else if (text === 'regret') await context.deleteActivity((await sent(context, 'regretted')).id);
  else if (text === 'who')
    await context.sendActivity((await TeamsInfo.getPagedMembers(context)).members.map(({ name }) => name).join());
  else await context.sendActivity(`${context.activity.locale}: ${text}`);
}

async function sent(context: TurnContext, text: string): Promise<{ id: string }> {
  const response = await context.sendActivity(text);
  if (!response) throw new Error('No id came back.');
  return response;
}

async function count(context: TurnContext): Promise<void> {
  for (const number of ['one', 'two', 'three']) await context.sendActivity(number);
}

async function change(context: TurnContext): Promise<void> {
  const { id } = await sent(context, 'before');
  await context.updateActivity({ ...MessageFactory.text('after'), id } as Activity);
}

async function answerInvoke(context: TurnContext, name: string | undefined): Promise<void> {
  const { value, from } = context.activity;
  if (name !== 'adaptiveCard/action') return;
  const { verb, data } = value.action;
  const body =
    verb === 'fail'
      ? { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'Bad', message: 'No.' } }
      : {
          statusCode: 200,
          type: 'application/vnd.microsoft.card.adaptive',
          value: card(`${from.name}: ${JSON.stringify(data)}`),
        };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

function cardMessage(text: string) {
  return MessageFactory.attachment({ contentType: 'application/vnd.microsoft.card.adaptive', content: card(text) });
}

/** A card with all that a client has to deal with: inputs, several actions of one verb, a nested card, a refresh. */
function card(text: string): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', id: 'answer', text },
      { type: 'Input.Text', id: 'reply', label: 'Reply', maxLength: 10, value: 'draft' },
      { type: 'Container', items: [], selectAction: execute('open', { heading: 1 }) },
      { type: 'Container', items: [], selectAction: execute('open', { heading: 2 }) },
    ],
    actions: [
      execute('send', { version: 7 }),
      execute('fail', {}),
      {
        type: 'Action.ShowCard',
        card: {
          type: 'AdaptiveCard',
          body: [{ type: 'Input.Text', id: 'reason', isRequired: true }],
          actions: [execute('decline', {})],
        },
      },
    ],
    refresh: { action: execute('view', {}) },
  };
}

function execute(verb: string, data: object) {
  return { type: 'Action.Execute', verb, data, fallback: { type: 'Action.Submit', data: { ...data, verb } } };
}
