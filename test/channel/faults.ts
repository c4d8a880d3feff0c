import type { ConnectorRequest } from './connector.ts';
import type { Ending } from './server.ts';

/** How the service fails the bot's next request. */
export interface Fault {
  readonly status?: number;
  /** The error's code, such as `BotDisabledByAdmin`. */
  readonly code?: string;
  /** Seconds, in the header Retry-After. */
  readonly retryAfter?: number;
  /** Never answers, or cuts the connection, instead of a status. */
  readonly silence?: 'hang' | 'cut';
  /** Does what was asked first, so that only the answer is lost. */
  readonly processed?: boolean;
  /** How many requests fail: 1 by default. */
  readonly times?: number;
  /** Which requests fail: all by default. */
  readonly when?: (request: ConnectorRequest) => boolean;
}

/** The faults waiting to strike, the oldest first. */
export class Faults {
  readonly #waiting: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** The fault that strikes this request, if any; counts it. */
  strike(request: ConnectorRequest): Fault | undefined {
    const found = this.#waiting.find(({ fault, left }) => left > 0 && (fault.when?.(request) ?? true));
    if (found) found.left -= 1;
    return found?.fault;
  }
}

export function endingOf({ silence, status = 502, code, retryAfter }: Fault): Ending {
  if (silence) return silence;
  const body = { error: { code: code ?? `Status${status}`, message: 'A fault made by the test.' } };
  return { status, body, ...(retryAfter !== undefined && { headers: { 'retry-after': String(retryAfter) } }) };
}
