import { setTimeout as wait } from 'node:timers/promises';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import type { Activity, ResourceResponse } from 'botframework-schema';
import { Agent, request } from 'undici';

/** The channel's service refused a message: its HTTP status, and the code in its body, such as `BotDisabledByAdmin`. */
export class ChannelError extends Error {
  override name = 'ChannelError';
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, body: string) {
    super(`The channel answered ${statusCode}: ${body.slice(0, 200)}`);
    this.statusCode = statusCode;
    this.code = /"code"\s*:\s*"(\w+)"/.exec(body)?.[1] ?? '';
  }
}

/** The most connector clients kept; one per app, service address and audience. */
const MAX_CLIENTS = 100;
const TIMEOUT_MS = 10_000;
const MAX_TRIES = 4;
const MAX_WAIT_MS = 5_000;
const CONNECT_AGAIN_MS = 200;
const BUSY_AGAIN_MS = 1_000;
/** Errors before anything was sent. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * The SDK's authentication, with messages to the channel posted directly.
 *
 * The SDK builds a new client for every turn, sends through an HTTP client that takes most of a turn's time, and strips
 * unknown fields of entities (citations) on the way. Here clients are kept, and an activity is posted as it is.
 */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  readonly #userTokenClients = new Map<
    string,
    ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>
  >();

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    const factory = super.createConnectorFactory(identity);
    return { create: (serviceUrl, audience) => this.#client(identity, factory, serviceUrl, audience) };
  }

  override async authenticateRequest(activity: Activity, authHeader: string) {
    const result = await super.authenticateRequest(activity, authHeader);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  override createUserTokenClient(identity: Identity) {
    return cached(this.#userTokenClients, appIdOf(identity), () => super.createUserTokenClient(identity));
  }

  #client(identity: Identity, factory: ConnectorFactory, serviceUrl: string, audience: string | undefined) {
    return cached(this.#clients, `${appIdOf(identity)} ${serviceUrl} ${audience}`, async () =>
      withDirectPosts(await factory.create(serviceUrl, audience), serviceUrl),
    );
  }
}

// --- Internal helpers ---

type Identity = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];

const appIdOf = (identity: Identity) => identity.getClaimValue('aud') ?? identity.getClaimValue('appid') ?? '';

/** The kept value of a key, made if it is not there; a failed one is forgotten, and the oldest goes when it is full. */
function cached<Value>(kept: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const oldest = kept.keys().next().value;
  if (kept.size >= MAX_CLIENTS && oldest !== undefined) kept.delete(oldest);
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

const agent = new Agent({ keepAliveTimeout: 30_000, connections: 64, connect: { timeout: TIMEOUT_MS } });

function withDirectPosts(client: ConnectorClient, serviceUrl: string): ConnectorClient {
  const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations`;
  const url = (...path: string[]) => [base, ...path.map(encodeURIComponent)].join('/');
  const send = (method: Method, address: string, activity?: Partial<Activity>) =>
    post(client, method, address, activity);
  return Object.assign(client, {
    conversations: Object.assign(Object.create(client.conversations), {
      sendToConversation: (conversation: string, activity: Partial<Activity>) =>
        send('POST', url(conversation, 'activities'), activity),
      replyToActivity: (conversation: string, id: string, activity: Partial<Activity>) =>
        send('POST', url(conversation, 'activities', id), activity),
      updateActivity: (conversation: string, id: string, activity: Partial<Activity>) =>
        send('PUT', url(conversation, 'activities', id), activity),
      deleteActivity: (conversation: string, id: string) => send('DELETE', url(conversation, 'activities', id)),
    }),
  });
}

type Method = 'POST' | 'PUT' | 'DELETE';

/** Posts once; again only where the first was surely not processed: refused for load, or not connected. */
async function post(
  client: ConnectorClient,
  method: Method,
  url: string,
  activity?: object,
): Promise<ResourceResponse> {
  const body = activity === undefined ? null : JSON.stringify(activity);
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(client, method, url, body);
    if ('response' in tried) return tried.response;
    if (tried.again === undefined || attempt >= MAX_TRIES) throw tried.error;
    await wait(tried.again);
  }
}

/** What a try gave: a response, or an error and, where it may be tried again, after how many milliseconds. */
type Tried = { response: ResourceResponse } | { error: Error; again: number | undefined };

async function tryOnce(client: ConnectorClient, method: Method, url: string, body: string | null): Promise<Tried> {
  const headers = { 'content-type': 'application/json', ...(await authorization(client)) };
  const timeouts = { bodyTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS };
  try {
    const answer = await request(url, { method, body, headers, dispatcher: agent, ...timeouts });
    const text = await answer.body.text();
    if (answer.statusCode < 300) return { response: responseOf(text) };
    const error = new ChannelError(answer.statusCode, text);
    return { error, again: pauseAfter(answer.statusCode, answer.headers['retry-after']) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      error,
      again: NOT_CONNECTED.has((error as NodeJS.ErrnoException).code ?? '') ? CONNECT_AGAIN_MS : undefined,
    };
  }
}

/** Milliseconds until the next try, or undefined if there is to be none. `retryAfter`: seconds, or an HTTP date. */
function pauseAfter(status: number, retryAfter: string | string[] | undefined): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const said = String(retryAfter ?? '');
  const milliseconds = Number.isFinite(Number(said)) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  if (said === '' || Number.isNaN(milliseconds)) return status === 429 ? BUSY_AGAIN_MS : undefined;
  return Math.min(Math.max(milliseconds, 0), MAX_WAIT_MS);
}

/** The channel's answer to a message; one that cannot be read does not undo that the message arrived. */
function responseOf(text: string): ResourceResponse {
  try {
    return text ? JSON.parse(text) : { id: '' };
  } catch {
    return { id: '' };
  }
}

/** The bearer token by the SDK's own credentials; none where authentication is off. */
async function authorization(client: ConnectorClient): Promise<Record<string, string>> {
  const headers = new Map<string, string>();
  const resource = { headers: { set: (name: string, value: string) => headers.set(name, value) } };
  await client.credentials?.signRequest(resource as never);
  return Object.fromEntries(headers);
}
