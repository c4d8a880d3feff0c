import type { Logger } from 'pino';

/**
 * Puts what the libraries print to the console into the log instead: the SDK prints errors and keys there, unasked.
 * Returns a function that gives the console back.
 */
export function captureConsole(log: Logger): () => void {
  const { error, warn } = console;
  const print = (...printed: unknown[]) => log.debug({ printed: printed.map(String) }, 'printed by a library');
  Object.assign(console, { error: print, warn: print });
  return () => Object.assign(console, { error, warn });
}
