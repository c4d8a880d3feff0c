import { TeamsAdapter } from '@microsoft/teams-ai';
import { type Activity, Channels, type InvokeResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { Authentication } from './connector.ts';
import type { Settings } from './settings.ts';

/** A request that is turned away before any flow runs, with the HTTP status that says why. */
export class Rejected extends Error {
  override name = 'Rejected';
  readonly status: 400 | 401 | 403;

  constructor(status: 400 | 401 | 403, cause?: unknown) {
    super(`Rejected with ${status}`, { cause });
    this.status = status;
  }
}

const account = z.looseObject({
  id: z.string().min(1),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
});

/** What an activity must have for the SDK and us to read it safely; everything else passes through. */
const envelope = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  membersAdded: z.array(account).nullish(),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  id: z.string().optional(),
  name: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().optional() })).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().optional() }).nullish() }).nullish(),
});

/** The SDK's adapter, let in by us: the body's form, the token and the tenant are checked before a turn begins. */
export class Adapter extends TeamsAdapter {
  readonly #allowedTenants: ReadonlySet<string>;
  readonly #onlyTeams: boolean;

  constructor(settings: Settings) {
    super(settings.sdk);
    Object.assign(this, { botFrameworkAuthentication: new Authentication(settings.sdk) });
    this.#allowedTenants = new Set(settings.allowedTenants.map((tenant) => tenant.toLowerCase()));
    this.#onlyTeams = settings.mode === 'teams';
  }

  /**
   * Runs one turn. Throws Rejected: 400 for a body that is no activity, 401 without a valid token, 403 for a foreign
   * tenant or another channel than Teams.
   */
  async receive(
    body: unknown,
    authorization: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const parsed = envelope.safeParse(body);
    if (!parsed.success) throw new Rejected(400, parsed.error);
    const activity = parsed.data as unknown as Activity;
    const authenticated = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((error: unknown) => {
        throw isOutage(error) ? error : new Rejected(401, error);
      });
    // Other channels of a bot's registration (web chat, Direct Line) let whoever writes say who and of which tenant they are.
    if (this.#onlyTeams && activity.channelId !== Channels.Msteams) throw new Rejected(403);
    if (!this.#admits(tenantOf(activity))) throw new Rejected(403);
    return this.processActivity(authenticated, activity, logic);
  }

  #admits(tenant: string | undefined): boolean {
    if (this.#allowedTenants.size === 0) return true;
    return tenant !== undefined && this.#allowedTenants.has(tenant.toLowerCase());
  }
}

/** The keys to check a token with could not be fetched: no fault of the one who knocks. */
const isOutage = (error: unknown) =>
  /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|UND_ERR)/.test(
    String((error as NodeJS.ErrnoException)?.code ?? ''),
  );

/** The Entra tenant of an activity; where the two places that name it differ, none. */
export function tenantOf(activity: Partial<Activity>): string | undefined {
  const ofConversation = activity.conversation?.tenantId;
  const ofChannel = (activity.channelData as { tenant?: { id?: string } } | null | undefined)?.tenant?.id;
  if (ofConversation && ofChannel && ofConversation !== ofChannel) return undefined;
  return ofConversation ?? ofChannel;
}
