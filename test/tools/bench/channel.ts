import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from '../../channel/activity.ts';

/** The channel's service at its barest, so that its own time counts little: it takes messages and counts the answers. */
export interface Channel {
  readonly serviceUrl: string;
  /** Forgets what came, and says what stands in an answer from now on. */
  expect(answer: string): void;
  /** Throws unless exactly one answer to this activity has come. */
  check(activity: Activity): void;
}

/** Opens the service on a free port of 127.0.0.1. */
export async function openChannel(): Promise<Channel> {
  const answers = new Map<string, number>();
  let expected = '';
  const server = createServer({ keepAlive: true }, async (request, response) => {
    const message = await bodyOf(request);
    const id = answeredId(request.url ?? '');
    if (message.includes(expected)) answers.set(id, (answers.get(id) ?? 0) + 1);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    expect(answer) {
      answers.clear();
      expected = answer;
    },
    check({ id = '' }) {
      const count = answers.get(id) ?? 0;
      if (count !== 1) throw new Error(`${count} answers with "${expected}" came to one turn instead of 1.`);
    },
  };
}

// --- Internal helpers ---

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

/** Of `/v3/conversations/:conversation/activities/:id`. */
const answeredId = (url: string) => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
