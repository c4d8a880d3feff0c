import { BOT_FRAMEWORK } from './identity.ts';
import { loginUrl } from './login.ts';

/** An environment for the bot. */
export type Settings = Readonly<Record<string, string>>;

interface Registration {
  readonly appId: string;
  readonly password: string;
  readonly tenant: string;
}

/** Without authentication the bot finds everything it needs in the activities. */
export function localSettings(): Settings {
  return { SAMSPEL_MODE: 'local' };
}

/** The SDK takes our addresses only when it gets all of its own settings. */
export function teamsSettings({ appId, password, tenant }: Registration, origin: string): Settings {
  return {
    SAMSPEL_MODE: 'teams',
    ALLOWED_TENANTS: tenant,
    MicrosoftAppId: appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: password,
    ToBotFromChannelOpenIdMetadataUrl: `${origin}/openid/configuration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/openid/configuration`,
    ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
    ToChannelFromBotLoginUrl: loginUrl(tenant),
    ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
    OAuthUrl: `${origin}/token`,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'true',
  };
}

/** What a bot in a Node process of its own needs besides, to get its access tokens here. */
export function elsewhere(tenant: string, origin: string): Settings {
  const preload = new URL('./login-elsewhere.ts', import.meta.url).href;
  return { NODE_OPTIONS: `--import=${preload}`, STAND_IN_TENANT: tenant, STAND_IN_ORIGIN: origin };
}
