import postgres from 'postgres';

/**
 * The ways into the database: `app` works inside one tenant, `portal` reads what all tenants have published. `lines`
 * are single connections of the same rights as `app`, for what is sent as a whole and needs no answer in between.
 */
export interface Pools {
  app: Pool;
  lines: Line[];
  portal: Pool;
  /** Works with whole tenants, one at a time; null where nobody gave its address. */
  archivist: Pool | null;
}

/** Connections; other ones from time to time, so never to be held on to. */
export interface Pool {
  current: Connections;
  /** Opens new ones in place of the current ones, of which one does not answer. */
  giveUp(): void;
  close(): Promise<void>;
}

export interface Connections {
  sql: postgres.Sql;
  /** How often one of them has broken. */
  breaks: number;
  /** When something was heard last on any of them (`performance.now()`); while the first is being opened: never late. */
  heardAt: number;
}

/** One connection, and how many asked on it and wait. */
export interface Line extends Pool {
  busy: number;
}

const LINES = 4;

/**
 * Opens the pools, once per process. They hang on `globalThis`, because Next's bundle and the server each load this
 * module for themselves and must not hold a pool each.
 */
export function openPools(urls: { app: string; portal: string; archivist?: string }): Pools {
  const held = globalThis as unknown as { [key]?: Pools };
  held[key] ??= {
    app: poolOf(urls.app, { max: 10, ...as('stadtgespraech') }),
    lines: Array.from({ length: LINES }, () =>
      Object.assign(poolOf(urls.app, { max: 1, ...as('stadtgespraech', BY_INDEX) }), { busy: 0 }),
    ),
    portal: poolOf(urls.portal, { max: 4, ...as('stadtgespraech-portal') }),
    archivist: urls.archivist ? poolOf(urls.archivist, { max: 2, ...as('stadtgespraech-archivist') }) : null,
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
  if (open) await Promise.all([open.app, open.portal, open.archivist, ...open.lines].map((pool) => pool?.close()));
}

const key = Symbol.for('stadtgespraech.pools');

/**
 * What is asked on a line goes by index and is planned once: planning a post anew takes longer than storing it, and a
 * plan must not change for the worse while a table grows from nothing.
 */
const BY_INDEX = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' };

const as = (application_name: string, more: Record<string, string> = {}) => ({
  onnotice: () => {},
  connect_timeout: 5,
  // None is closed but by us, so that a closed one is a broken one.
  max_lifetime: null,
  connection: { application_name, ...more },
});

/** So long may running queries finish when all ends, and when connections are given up, in seconds. */
const FAREWELL_S = 5;
const GIVEN_UP_S = 1;
/** While the database is away, connections are given up no more often than this, in milliseconds. */
const RENEW_MS = 250;

/**
 * Connections that are all given up for fresh ones when one of them breaks. The driver (postgres 3.4) may leave one
 * that broke while a write waited in a state in which it never sends again, and whoever asks on it without an answer.
 */
function poolOf(url: string, options: postgres.Options<Record<string, postgres.PostgresType>>): Pool {
  let renewing: NodeJS.Timeout | null = null;
  let renewedAt = -RENEW_MS;
  let closed = false;
  const open = (): Connections => {
    const told = {
      onclose: () => broken(opened),
      onparameter: () => {
        opened.heardAt = performance.now();
      },
    };
    const opened: Connections = {
      sql: postgres(url, { ...options, ...told }),
      breaks: 0,
      heardAt: Number.POSITIVE_INFINITY,
    };
    return opened;
  };
  const broken = (connections: Connections) => {
    connections.breaks += 1;
    if (connections === pool.current) pool.giveUp();
  };
  const renew = () => {
    renewing = null;
    renewedAt = performance.now();
    const { sql } = pool.current;
    pool.current = open();
    void sql.end({ timeout: GIVEN_UP_S });
  };
  const pool: Pool = {
    current: open(),
    giveUp: () => {
      if (!closed) renewing ??= setTimeout(renew, renewedAt + RENEW_MS - performance.now());
    },
    close: async () => {
      closed = true;
      clearTimeout(renewing ?? undefined);
      await pool.current.sql.end({ timeout: FAREWELL_S });
    },
  };
  return pool;
}
