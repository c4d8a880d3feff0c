// The bare bot: what a tutorial of the SDK would have one write, and nothing more.
import { Application } from '@microsoft/teams-ai';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MemoryStorage,
  type Request,
} from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = new Application({ storage: new MemoryStorage() });

app.activity(ActivityTypes.Message, async (context) => {
  await context.sendActivity('echo');
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as Request, response, async (context) => {
    await app.run(context);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
