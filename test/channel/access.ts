import { randomUUID } from 'node:crypto';
import type { ServiceAnswer, ServiceRequest } from './server.ts';

interface Credentials {
  readonly appId: string;
  readonly password: string;
}

/** The login service: gives the bot access tokens for its password, and knows them again. */
export class Access {
  readonly #credentials: Credentials;
  readonly #issued = new Set<string>();

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** Answers an OAuth request for a token by client credentials. */
  give({ body }: ServiceRequest): ServiceAnswer {
    const form = new URLSearchParams(body);
    const { appId, password } = this.#credentials;
    const known = form.get('client_id') === appId && form.get('client_secret') === password;
    if (!known)
      return { status: 401, body: { error: 'invalid_client', error_description: 'Unknown app or password.' } };
    const token = randomUUID();
    this.#issued.add(token);
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: token } };
  }

  admits(authorization: string | undefined): boolean {
    return this.#issued.has(authorization?.replace(/^Bearer /, '') ?? '');
  }

  /** Forgets all tokens, as when the app's password is replaced. */
  revoke(): void {
    this.#issued.clear();
  }
}
