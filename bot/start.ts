import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import type { Server } from 'restify';
import { loadKnowledge, prepare, type Store } from '../domain/index.ts';
import { openStore } from '../domain/store/open.ts';
import { Adapter } from './adapter.ts';
import { createApp } from './app.ts';
import { createClock } from './clock.ts';
import { captureConsole } from './console.ts';
import { createOutbox, type OutboxWorker } from './outbox.ts';
import { createSay } from './proactive.ts';
import { closeServer, createServer, listen } from './server.ts';
import { readSettings, type Settings } from './settings.ts';

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
  const store = await openStore(settings.database);
  const releaseConsole = captureConsole(log);
  const release = async () => {
    await store.close();
    releaseConsole();
  };
  try {
    const { server, outbox } = createBot(settings, store, log);
    const port = await listen(server, settings.port, settings.host);
    outbox.start();
    log.info({ port, mode: settings.mode }, 'listening');
    const stop = async () => {
      await closeServer(server);
      await outbox.stop();
      await release();
      log.info('stopped');
    };
    return { url: `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * Everything between the HTTP server and the store; the outbox is not yet started.
 * Throws KnowledgeError where a source document does not hold.
 */
export function createBot(
  settings: Settings,
  store: Store,
  log: Logger,
): { readonly server: Server; readonly outbox: OutboxWorker } {
  const { mode, today } = settings;
  const adapter = new Adapter(settings);
  const knowledge = loadKnowledge(SOURCES);
  prepare(knowledge);
  const clock = createClock(today);
  const say = createSay(adapter, settings.sdk.MicrosoftAppId ?? '');
  const outbox = createOutbox({ store, say, clock, log });
  const admins = new Set(settings.admins.map((id) => id.toLowerCase()));
  const app = createApp({ adapter, mode, knowledge, store, outbox, admins, log, clock, newId: randomUUID });
  const server = createServer({
    log,
    ready: () => store.ready(),
    receive: (body, authorization) => adapter.receive(body, authorization, async (turn) => void (await app.run(turn))),
  });
  return { server, outbox };
}
