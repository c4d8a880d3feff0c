import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServiceRequest {
  readonly method: string;
  /** The path's segments, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a request ends: with an answer, with the connection cut, or never. */
export type Ending = ServiceAnswer | 'cut' | 'hang';

export interface Server {
  /** `http://127.0.0.1:port`, no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 only. */
export async function openServer(handle: (request: ServiceRequest) => Promise<Ending>): Promise<Server> {
  const server = createServer((request, response) => {
    readRequest(request)
      .then(handle)
      .then((ending) => end(response, ending))
      .catch((fault: unknown) =>
        end(response, { status: 500, body: { error: { code: 'Fault', message: `${fault}` } } }),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readRequest(request: IncomingMessage): Promise<ServiceRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  return {
    method: request.method ?? 'GET',
    path: pathname.split('/').filter(Boolean).map(decodeURIComponent),
    query: searchParams,
    authorization: request.headers.authorization,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function end(response: ServerResponse, ending: Ending): void {
  if (ending === 'hang') return;
  if (ending === 'cut') {
    response.destroy();
    return;
  }
  const { status, body, headers } = ending;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
