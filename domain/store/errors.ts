/** Thrown to undo a commit that expects what is not stored: a version that has moved on, a row that is not there. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** Another process has the data folder open; the message names the folder. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';

  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another process. One process at a time may use it: stop the other one, or set DATABASE_URL to share a PostgreSQL database.`,
    );
  }
}

/** The database cannot be reached or used; the message names it and the reason, never a password. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(database: string, cause: unknown) {
    super(`${database} cannot be used: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  // Node gathers one refusal per address in an AggregateError whose own message is empty.
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
