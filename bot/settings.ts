import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  SAMSPEL_MODE: z.enum(['local', 'teams']).default('teams'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().optional(),
  ADMINS: list,
  ALLOWED_TENANTS: list,
  PUBLIC_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMsi', 'MultiTenant']).default('SingleTenant'),
  MicrosoftAppTenantId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  TODAY: z.iso.date().optional(),
});

/** The SDK's own settings for national clouds, passed on under the SDK's own names. */
const SDK_SETTINGS = [
  'ChannelService',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'ToBotFromChannelTokenIssuer',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'OAuthUrl',
  'CallerId',
  'ValidateAuthority',
] as const;

export interface Settings {
  readonly mode: 'local' | 'teams';
  readonly port: number;
  /** The address the server listens on. */
  readonly host: string;
  readonly database: { readonly dataDir: string } | { readonly databaseUrl: string };
  /** Entra object ids. */
  readonly admins: readonly string[];
  /** Entra tenant ids; empty in local mode: any. */
  readonly allowedTenants: readonly string[];
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
  /** For the SDK, under its own names. */
  readonly sdk: Readonly<Record<string, string>>;
  /** Local mode only: the ISO date on which the clock starts. */
  readonly today: string | undefined;
}

/** Says which settings are missing or wrong; never carries a value. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads the settings; throws a SettingsError that names every one that is missing or wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new SettingsError(describe(parsed.error));
  const read = parsed.data;
  const missing = read.SAMSPEL_MODE === 'teams' ? missingForTeams(read) : [];
  if (missing.length > 0) throw new SettingsError(`Teams mode needs these settings: ${missing.join(', ')}.`);
  return {
    mode: read.SAMSPEL_MODE,
    port: read.PORT,
    host: read.SAMSPEL_MODE === 'local' ? '127.0.0.1' : '0.0.0.0',
    database: read.DATABASE_URL ? { databaseUrl: read.DATABASE_URL } : { dataDir: read.DATA_DIR },
    admins: read.ADMINS,
    allowedTenants: read.ALLOWED_TENANTS,
    publicUrl: read.PUBLIC_URL,
    logLevel: read.LOG_LEVEL,
    sdk: sdkSettings(read, env),
    today: read.SAMSPEL_MODE === 'local' ? read.TODAY : undefined,
  };
}

// --- Internal helpers ---

type Environment = z.output<typeof environment>;

function withoutEmpty(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

function describe(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

function missingForTeams(read: Environment): string[] {
  const required = ['MicrosoftAppId', 'MicrosoftAppTenantId', 'ALLOWED_TENANTS'] as const;
  const missing: string[] = required.filter((name) => read[name].length === 0);
  if (read.MicrosoftAppType !== 'UserAssignedMsi' && !read.MicrosoftAppPassword) missing.push('MicrosoftAppPassword');
  return missing;
}

/** In local mode authentication is off: the SDK gets no app id. */
function sdkSettings(read: Environment, env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  if (read.SAMSPEL_MODE === 'local') return {};
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, MicrosoftAppPassword } = read;
  const own = SDK_SETTINGS.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, MicrosoftAppPassword, ...Object.fromEntries(own) };
}
