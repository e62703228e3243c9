import postgres from 'postgres';

/** The two ways into the database: `app` works inside one tenant, `portal` reads what all tenants have published. */
export interface Pools {
  app: postgres.Sql;
  portal: postgres.Sql;
}

/**
 * Opens the pools, once per process. They hang on `globalThis`, because Next's bundle and the server each load this
 * module for themselves and must not hold a pool each.
 */
export function openPools(urls: { app: string; portal: string }): Pools {
  const held = globalThis as unknown as { [key]?: Pools };
  held[key] ??= {
    app: postgres(urls.app, { max: 10, onnotice: () => {}, connection: { application_name: 'stadtgespraech' } }),
    portal: postgres(urls.portal, {
      max: 4,
      onnotice: () => {},
      connection: { application_name: 'stadtgespraech-portal' },
    }),
  };
  return held[key];
}

/** The opened pools. Throws a fault before `openPools`. */
export function pools(): Pools {
  const held = globalThis as unknown as { [key]?: Pools };
  if (!held[key]) throw new Error('The database pools are not open yet.');
  return held[key];
}

/** Ends all connections, after letting running queries finish for at most five seconds. */
export async function closePools(): Promise<void> {
  const held = globalThis as unknown as { [key]?: Pools };
  const open = held[key];
  delete held[key];
  if (open) await Promise.all([open.app.end({ timeout: 5 }), open.portal.end({ timeout: 5 })]);
}

const key = Symbol.for('stadtgespraech.pools');
