import { randomBytes, randomUUID } from 'node:crypto';
import { type Activity, activityFrom } from './activity.ts';
import { Chat, type ChatOptions } from './chat.ts';
import type { ConnectorRequest } from './connector.ts';
import type { Fault } from './faults.ts';
import { makeToken, type TokenOverrides } from './identity.ts';
import { type BotAnswer, Line } from './line.ts';
import { takeLogin } from './login.ts';
import { type Delivery, Reply } from './reply.ts';
import { Service } from './service.ts';
import { elsewhere, localSettings, type Settings, teamsSettings } from './settings.ts';
import { User, type UserOptions } from './user.ts';

export interface TeamsOptions {
  /** The Entra tenant id; a new one by default. One stand-in at a time for each tenant. */
  readonly tenant?: string;
  /** `teams`, the default: everything is signed and checked, as in the real service. `local`: nothing is. */
  readonly mode?: 'teams' | 'local';
}

interface SendOptions {
  /** The bearer token; null for no header at all. */
  readonly token?: string | null;
  /** The whole header Authorization, instead of a token. */
  readonly authorization?: string;
}

/** Opens a stand-in for the Teams service on a free port of this machine. Close it when done. */
export async function openTeams(options: TeamsOptions = {}): Promise<Teams> {
  const teams = new Teams(options);
  await teams.open();
  return teams;
}

export class Teams {
  readonly tenant: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly #secure: boolean;
  readonly #registration: { readonly appId: string; readonly password: string; readonly tenant: string };
  readonly #chats: Chat[] = [];
  readonly #service: Service;
  readonly #line: Line;
  #giveLoginBack = () => {};

  constructor({ tenant = randomUUID(), mode = 'teams' }: TeamsOptions) {
    const appId = randomUUID();
    this.tenant = tenant;
    this.bot = { id: `28:${appId}`, name: 'Samspel' };
    this.#secure = mode === 'teams';
    this.#registration = { appId, tenant, password: randomBytes(20).toString('base64url') };
    this.#service = new Service({ ...this.#registration, secure: this.#secure, chats: this.#chats });
    this.#line = new Line(async () => (this.#secure ? `Bearer ${await this.token()}` : undefined));
  }

  async open(): Promise<void> {
    await this.#service.open();
    if (this.#secure) this.#giveLoginBack = takeLogin(this.tenant, this.#service.origin);
  }

  async close(): Promise<void> {
    this.#giveLoginBack();
    await this.#service.close();
  }

  /** The environment in which the bot takes this stand-in for Teams. */
  settings(): Settings {
    return this.#secure ? teamsSettings(this.#registration, this.#service.origin) : localSettings();
  }

  /** The same for a bot that is started in a Node process of its own. */
  settingsElsewhere(): Settings {
    return { ...this.settings(), ...(this.#secure && elsewhere(this.tenant, this.#service.origin)) };
  }

  /** Says where the bot is; its endpoint is /api/messages there. */
  connect(botUrl: string): void {
    this.#line.connect(botUrl);
  }

  user(options: UserOptions): User {
    const deliver = (user: User, chat: Chat, fields: Activity, thread?: string) =>
      this.#line.deliver(chat, this.#activity(user, chat, fields, thread));
    return new User({ tenant: this.tenant, ...options }, this.bot, deliver);
  }

  /** The user's chat with the bot. Until there is one, the user does not have the app. */
  personalChat(user: User): Chat {
    const { name, tenant } = user;
    return this.#chat({ id: `a:${randomUUID()}`, kind: 'personal', name: `${name}'s chat`, tenant, members: [user] });
  }

  groupChat(members: readonly User[]): Chat {
    const tenant = members[0]?.tenant ?? this.tenant;
    return this.#chat({
      id: `19:${randomUUID()}@thread.v2`,
      kind: 'groupChat',
      name: 'the group chat',
      tenant,
      members,
    });
  }

  /** The first channel of a team of its own. */
  channel(members: readonly User[]): Chat {
    const tenant = members[0]?.tenant ?? this.tenant;
    const id = `19:${randomUUID()}@thread.tacv2`;
    const team = { id: `19:${randomUUID()}@thread.tacv2`, name: 'Kommunledning' };
    return this.#chat({ id, kind: 'channel', name: 'the channel', tenant, members, team });
  }

  /** Adds the bot to the chat, as when the app is installed, and tells it so. */
  async installs(chat: Chat): Promise<Reply> {
    chat.installed = true;
    await this.#tells(chat, { type: 'installationUpdate', action: 'add' });
    return this.#tells(chat, { type: 'conversationUpdate', membersAdded: [this.bot] });
  }

  /** Takes the bot out of the chat and tells it so; what it sends there is forbidden from now on. */
  async uninstalls(chat: Chat): Promise<Reply> {
    chat.installed = false;
    await this.#tells(chat, { type: 'conversationUpdate', membersRemoved: [this.bot] });
    return this.#tells(chat, { type: 'installationUpdate', action: 'remove' });
  }

  async joins(chat: Chat, user: User): Promise<Reply> {
    chat.members.push(user);
    return this.#tells(chat, { type: 'conversationUpdate', membersAdded: [accountOf(user)] });
  }

  async leaves(chat: Chat, user: User): Promise<Reply> {
    chat.members.splice(chat.members.indexOf(user), 1);
    return this.#tells(chat, { type: 'conversationUpdate', membersRemoved: [accountOf(user)] });
  }

  /** Sends the same activity again, as Teams does when a bot is slow. */
  async redelivers(chat: Chat, { sent }: Delivery): Promise<Reply> {
    return new Reply(await this.#line.deliver(chat, sent));
  }

  /** Sends any body, with a right token by default. */
  async sends(body: unknown, { token, authorization }: SendOptions = {}): Promise<BotAnswer> {
    const header = authorization ?? (token ? `Bearer ${token}` : token);
    return this.#line.send(typeof body === 'string' ? body : JSON.stringify(body), header);
  }

  /** What Teams would send of this user in this chat: a right activity, for `sends` to spoil. */
  activity(user: User, chat: Chat, fields: Activity): Activity {
    return this.#activity(user, chat, fields);
  }

  /** A token of the Teams service for this bot, right but for the overrides. */
  async token(overrides: TokenOverrides = {}): Promise<string> {
    return makeToken(this.#registration.appId, this.#service.serviceUrl, overrides);
  }

  /** Fails the bot's next request to the service, or the next ones. */
  fail(fault: Fault): void {
    this.#service.faults.add(fault);
  }

  /** Makes every answer of the service late by this many milliseconds, from now on. */
  delay(ms: number): void {
    this.#service.delay = ms;
  }

  /** Takes back faults and delay. */
  recovers(): void {
    this.#service.faults.clear();
    this.#service.delay = 0;
  }

  /** The service's address, as the bot sees it in an activity. */
  get serviceUrl(): string {
    return this.#service.serviceUrl;
  }

  /** What the bot has asked of the service, in order, refused or not. */
  get requests(): readonly ConnectorRequest[] {
    return this.#service.requests;
  }

  /** Makes the bot's access tokens worthless. */
  revokes(): void {
    this.#service.access.revoke();
  }

  #chat(options: ChatOptions): Chat {
    const chat = new Chat(options);
    this.#chats.push(chat);
    return chat;
  }

  #activity(user: User, chat: Chat, fields: Activity, thread?: string): Activity {
    return activityFrom(user, chat, { serviceUrl: this.#service.serviceUrl, bot: this.bot }, fields, thread);
  }

  async #tells(chat: Chat, fields: Activity): Promise<Reply> {
    const [user] = chat.members;
    if (!user) throw new Error(`${chat.name} has no members.`);
    return new Reply(await this.#line.deliver(chat, this.#activity(user, chat, fields)));
  }
}

function accountOf({ id, name, aadObjectId }: User) {
  return { id, name, aadObjectId };
}
