import { randomUUID } from 'node:crypto';
import { exportJWK, exportSPKI, type GenerateKeyPairResult, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Issuer of the service's tokens and scope of the bot's. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

/** What to do differently from a right token of the Teams service. */
export interface TokenOverrides {
  readonly audience?: string;
  readonly issuer?: string;
  /** The claim `serviceurl`. */
  readonly serviceUrl?: string;
  readonly algorithm?: 'RS256' | 'HS256' | 'none';
  /** `unknown`: published nowhere; `unendorsed`: published, but for another channel than Teams. */
  readonly key?: 'teams' | 'unknown' | 'unendorsed';
  /** The right key's name over a signature by another key. */
  readonly forged?: boolean;
  readonly expired?: boolean;
}

type KeyName = 'teams' | 'unknown' | 'unendorsed';

/** RSA keys are slow to make: one set is enough for a process. */
let keyPairs: Promise<Record<KeyName, GenerateKeyPairResult>> | undefined;

async function makeKeyPairs() {
  const make = () => generateKeyPair('RS256', { extractable: true });
  const [teams, unknown, unendorsed] = await Promise.all([make(), make(), make()]);
  return { teams, unknown, unendorsed };
}

function keys() {
  keyPairs ??= makeKeyPairs();
  return keyPairs;
}

/** The public keys, as the Teams service publishes them. */
export async function publishedKeys() {
  const { teams, unendorsed } = await keys();
  const jwk = async (kid: KeyName, pair: GenerateKeyPairResult, endorsements: readonly string[]) => {
    return { ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'RS256', endorsements };
  };
  return { keys: [await jwk('teams', teams, ['msteams']), await jwk('unendorsed', unendorsed, ['webchat'])] };
}

/** A JWT of the Teams service for the bot, right but for the overrides. */
export async function makeToken(audience: string, serviceUrl: string, overrides: TokenOverrides = {}): Promise<string> {
  const { algorithm = 'RS256', key = 'teams', forged = false, expired = false } = overrides;
  const now = Math.floor(Date.now() / 1000) - (expired ? 7200 : 0);
  const claims: JWTPayload = {
    iss: overrides.issuer ?? BOT_FRAMEWORK,
    aud: overrides.audience ?? audience,
    serviceurl: overrides.serviceUrl ?? serviceUrl,
    nbf: now - 60,
    exp: now + 3600,
    jti: randomUUID(),
  };
  if (algorithm === 'none') return `${encoded({ alg: 'none', kid: key })}.${encoded(claims)}.`;
  const token = new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid: key, typ: 'JWT' });
  return token.sign(await signingKey(algorithm, forged ? 'unknown' : key));
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** HS256 takes the public key for a secret: the classic confusion of algorithms. */
async function signingKey(algorithm: 'RS256' | 'HS256', key: KeyName) {
  const { [key]: pair } = await keys();
  if (algorithm === 'RS256') return pair.privateKey;
  return new TextEncoder().encode(await exportSPKI(pair.publicKey));
}

/** What the OpenID configuration of the Bot Framework says, with our own address for the keys. */
export function openIdConfiguration(origin: string) {
  return {
    issuer: BOT_FRAMEWORK,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin}/openid/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}
