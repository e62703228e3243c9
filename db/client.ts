import postgres from 'postgres';

/**
 * The ways into the database: `app` works inside one tenant, `portal` reads what all tenants have published. `lines`
 * are single connections of the same rights as `app`, for what is sent as a whole and needs no answer in between.
 */
export interface Pools {
  app: postgres.Sql;
  lines: Line[];
  portal: postgres.Sql;
}

/** One connection, and how many asked on it and wait. */
export interface Line {
  sql: postgres.Sql;
  busy: number;
}

const LINES = 4;

/**
 * Opens the pools, once per process. They hang on `globalThis`, because Next's bundle and the server each load this
 * module for themselves and must not hold a pool each.
 */
export function openPools(urls: { app: string; portal: string }): Pools {
  const held = globalThis as unknown as { [key]?: Pools };
  held[key] ??= {
    app: postgres(urls.app, { max: 10, ...APP }),
    lines: Array.from({ length: LINES }, () => ({ sql: postgres(urls.app, { max: 1, ...BY_INDEX }), busy: 0 })),
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
  if (!open) return;
  const all = [open.app, open.portal, ...open.lines.map(({ sql }) => sql)];
  await Promise.all(all.map((pool) => pool.end({ timeout: 5 })));
}

const APP = { onnotice: () => {}, connection: { application_name: 'stadtgespraech' } };

/**
 * What is asked on a line goes by index and is planned once: planning a post anew takes longer than storing it, and a
 * plan must not change for the worse while a table grows from nothing.
 */
const BY_INDEX = {
  ...APP,
  connection: { ...APP.connection, plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' },
};

const key = Symbol.for('stadtgespraech.pools');
