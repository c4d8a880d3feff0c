import { setTimeout as sleep } from 'node:timers/promises';
import { Access } from './access.ts';
import type { Chat } from './chat.ts';
import { type ConnectorRequest, connect } from './connector.ts';
import { endingOf, Faults } from './faults.ts';
import { openIdConfiguration, publishedKeys } from './identity.ts';
import { type Ending, openServer, type Server, type ServiceRequest } from './server.ts';

interface ServiceOptions {
  readonly appId: string;
  readonly password: string;
  /** Whether requests to the connector need an access token. */
  readonly secure: boolean;
  readonly chats: readonly Chat[];
}

/** The three servers a bot in Teams talks to, at one address: connector, published keys, login. */
export class Service {
  readonly faults = new Faults();
  readonly access: Access;
  /** What the bot has asked of the connector, in order, refused or not. */
  readonly requests: ConnectorRequest[] = [];
  /** Milliseconds before each answer of the connector. */
  delay = 0;
  readonly #options: ServiceOptions;
  #server: Server | undefined;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.access = new Access(options);
  }

  async open(): Promise<void> {
    this.#server = await openServer((request) => this.#handle(request));
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  get origin(): string {
    if (!this.#server) throw new Error('The service is not open.');
    return this.#server.origin;
  }

  /** Has a path, as the real one, so that a bot that drops it is found out. */
  get serviceUrl(): string {
    return `${this.origin}/emea/`;
  }

  async #handle(request: ServiceRequest): Promise<Ending> {
    const [first, second, ...rest] = request.path;
    if (first === 'emea' && second === 'v3') return this.#connect(request, rest);
    if (first === 'openid' && second === 'configuration')
      return { status: 200, body: openIdConfiguration(this.origin) };
    if (first === 'openid' && second === 'keys') return { status: 200, body: await publishedKeys() };
    if (request.path.slice(1).join('/') === 'oauth2/v2.0/token') return this.access.give(request);
    return { status: 404 };
  }

  async #connect({ method, query, authorization, body }: ServiceRequest, path: readonly string[]): Promise<Ending> {
    const request = { method, path, query, authorization, body: parse(body) };
    this.requests.push(request);
    if (this.delay > 0) await sleep(this.delay);
    if (this.#options.secure && !this.access.admits(authorization)) return { status: 401 };
    const fault = this.faults.strike(request);
    if (fault && !fault.processed) return endingOf(fault);
    const answer = connect(this.#options.chats, request);
    return fault ? endingOf(fault) : answer;
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
