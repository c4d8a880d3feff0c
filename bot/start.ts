import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { loadKnowledge } from '../domain/index.ts';
import { openStore } from '../domain/store/open.ts';
import { Adapter } from './adapter.ts';
import { createApp } from './app.ts';
import { createClock } from './clock.ts';
import { closeServer, createServer, listen } from './server.ts';
import { readSettings } from './settings.ts';

const SOURCES = fileURLToPath(new URL('../domain/sources/', import.meta.url));

export interface Running {
  /** Where the bot answers, e.g. `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Answers what is under way, closes the store and lets go of the port. */
  stop(): Promise<void>;
}

/** Puts the bot together from its settings and starts it. Rejects with a message for the operator if it cannot. */
export async function start(env: Readonly<Record<string, string | undefined>>): Promise<Running> {
  const settings = readSettings(env);
  const log = pino({ level: settings.logLevel });
  const knowledge = loadKnowledge(SOURCES);
  const store = await openStore(settings.database);
  const adapter = new Adapter(settings);
  const clock = createClock(settings.today);
  const app = createApp({ adapter, mode: settings.mode, knowledge, store, log, clock, newId: randomUUID });
  const server = createServer({
    log,
    ready: () => store.ready(),
    receive: (body, authorization) =>
      adapter.receive(body, authorization, async (context) => void (await app.run(context))),
  });
  try {
    const port = await listen(server, settings.port, settings.host);
    log.info({ port, mode: settings.mode }, 'listening');
    return {
      url: `http://127.0.0.1:${port}`,
      async stop() {
        await closeServer(server);
        await store.close();
        log.info('stopped');
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
