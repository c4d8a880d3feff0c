import type { Store } from '../ports.ts';
import type { Engine } from './engine.ts';
import { StoreUnavailable } from './errors.ts';
import { checkNewest } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { listDueTenants } from './sending.ts';
import { openSqlite } from './sqlite.ts';
import { tenantStore } from './tenant.ts';

export { StoreLocked, StoreUnavailable } from './errors.ts';

export type StoreOptions = { readonly dataDir: string } | { readonly databaseUrl: string };

/**
 * Opens the store, embedded (a folder) or on PostgreSQL, and brings its schema up to date. Rejects
 * with `StoreLocked` or `StoreUnavailable`, whose messages are for the operator.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = 'dataDir' in options ? await openSqlite(options.dataDir) : await openPostgres(options.databaseUrl);
  return storeOn(engine);
}

function storeOn(engine: Engine): Store {
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  function track<T>(start: () => Promise<T>): Promise<T> {
    if (closing) return Promise.reject(new StoreUnavailable(engine.name, 'it has been closed'));
    const work = start();
    const end = () => underWay.delete(work);
    underWay.add(work);
    work.then(end, end);
    return work;
  }

  const tracked: Engine = {
    ...engine,
    read: (tenant, query) => track(() => engine.read(tenant, query)),
    write: (tenant, statement) => track(() => engine.write(tenant, statement)),
    readDue: (now, query) => track(() => engine.readDue(now, query)),
    commit: (tenant, commit) => track(() => engine.commit(tenant, commit)),
  };

  return {
    tenant: (id) => tenantStore(tracked, id),
    tenantsWithDuePosts: (now) => tracked.readDue(now.toISOString(), (db) => listDueTenants(db, now)),
    ready: () => track(() => checkReady(engine)),
    close: () => {
      closing ??= Promise.allSettled(underWay).then(() => engine.db.destroy());
      return closing;
    },
  };
}

async function checkReady({ name, db }: Engine): Promise<void> {
  try {
    await checkNewest(db);
  } catch (error) {
    throw new StoreUnavailable(name, error);
  }
}
