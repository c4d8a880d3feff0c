import type { Server as HttpServer } from 'node:http';
import type { InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { Rejected } from './adapter.ts';
import { keepable } from './keepable.ts';

/** The largest body that is read, in bytes. */
const MAX_BODY = 256 * 1024;
/** How often connections that have become idle are closed during a stop, in milliseconds. */
const SWEEP_MS = 50;
const READ = { maxBodySize: MAX_BODY, mapParams: false, reviver: keepable };

export interface Handlers {
  readonly log: Logger;
  /** Runs one turn; throws Rejected for what is turned away. */
  receive(body: unknown, authorization: string): Promise<InvokeResponse | undefined>;
  /** Rejects while the bot cannot serve. */
  ready(): Promise<void>;
}

/** The HTTP server: `POST /api/messages`, `GET /health`, `GET /ready`. No body ever carries an inner error. */
export function createServer({ log, receive, ready }: Handlers): Server {
  const server = restify.createServer({ name: 'Samspel', handleUncaughtExceptions: false });
  server.on('restifyError', (_request: Request, _response: Response, error: HttpError, done: () => void) => {
    error.toJSON = () => ({ code: error.body?.code ?? 'Error' });
    done();
  });
  server.get('/health', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  server.get('/ready', async (_request: Request, response: Response) => {
    const problem = await ready().catch((error: unknown) => error ?? 'not ready');
    if (problem) log.warn({ err: problem }, 'not ready');
    response.send(problem ? 503 : 200, { status: problem ? 'unavailable' : 'ready' });
  });
  const body = restify.plugins.jsonBodyParser(READ);
  server.post('/api/messages', refuseUnreadable, ...[body].flat(), async (request: Request, response: Response) => {
    try {
      const answer = await receive(request.body, request.header('authorization') ?? '');
      response.send(answer?.status ?? 200, answer?.body);
    } catch (error) {
      if (!(error instanceof Rejected)) log.error({ err: error }, 'request failed');
      else log.info({ status: error.status, reason: reasonOf(error) }, 'request rejected');
      response.send(error instanceof Rejected ? error.status : 500);
    }
  });
  return server;
}

/** Listens; resolves to the port, rejects where it cannot (a port in use). */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}

/** Takes no new requests and resolves once those under way are answered. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => (server.server as HttpServer).closeIdleConnections(), SWEEP_MS);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}

// --- Internal helpers ---

interface HttpError extends Error {
  body?: { code?: string };
  toJSON(): unknown;
}

const reasonOf = ({ cause }: Rejected) => (cause instanceof Error ? cause.message : undefined);

/** Turns away what the body parser would read without bound: compressed bodies, and bodies that say they are too large. */
function refuseUnreadable(request: Request, response: Response, next: Next): void {
  const status =
    !request.is('application/json') || request.header('content-encoding') ? 415 : tooLarge(request) ? 413 : 0;
  if (status > 0) {
    response.header('connection', 'close');
    response.send(status, { code: status === 413 ? 'PayloadTooLarge' : 'UnsupportedMediaType' });
  }
  next(status === 0 ? undefined : false);
}

const tooLarge = (request: Request) => Number(request.header('content-length') ?? 0) > MAX_BODY;
