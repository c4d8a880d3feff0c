import http from 'node:http';
import https, { type RequestOptions } from 'node:https';
import sinon from 'sinon';

// MSAL refuses every login address but https and the ones it knows, so the test takes the place of the real one:
// a token request for a tenant of ours goes to the stand-in, unchanged but for the address.

const HOST = 'login.microsoftonline.com';

/** The stand-in's origin for each tenant. */
const standIns = new Map<string, string>();

/** Sends the token requests for this tenant, in this process, to the stand-in at this origin; answers how to stop. */
export function takeLogin(tenant: string, origin: string): () => void {
  if (standIns.size === 0) reroute();
  standIns.set(tenant, origin);
  return () => {
    standIns.delete(tenant);
    if (standIns.size === 0) sandbox.restore();
  };
}

const sandbox = sinon.createSandbox();

function reroute(): void {
  const request = https.request.bind(https);
  const rerouted = (options: RequestOptions, answered?: (response: http.IncomingMessage) => void) => {
    const [, tenant = ''] = String(options.path).split('/');
    const standIn = options.hostname === HOST ? standIns.get(tenant) : undefined;
    if (standIn === undefined) return request(options, answered);
    const { protocol, hostname, port } = new URL(standIn);
    return http.request({ ...options, protocol, hostname, host: hostname, port }, answered);
  };
  sandbox.replace(https, 'request', rerouted as typeof https.request);
}

/** The login address of the settings, as in production. */
export function loginUrl(tenant: string): string {
  return `https://${HOST}/${tenant}`;
}
