import { fillPlaceholders, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { type Line, type Pool, pools } from './client';

/** The id of a tenant. Branded, so that a query that forgets whose data it reads does not compile. */
export type TenantId = string & { readonly brand: 'TenantId' };

/** A transaction in which exactly one tenant's rows can be seen. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/**
 * Runs `work` in one transaction in which row level security shows and takes only this tenant's rows.
 * What `work` handed to `afterCommit` runs once the commit has returned, and not at all when it fails. Throws where all
 * of it took longer than `patienceMs`: the connection may be cut without a word, and would keep who waits for minutes.
 */
export async function inTenant<T>(
  scope: { tenantId: TenantId },
  work: (tx: Tx) => Promise<T>,
  patienceMs = LONGEST_MS,
): Promise<T> {
  const told: (() => void)[] = [];
  const transaction = database('app').transaction(async (tx) => {
    // Not awaited: the first query of `work` travels in the same packet. Should it fail, that is told below.
    const scoped = tx.execute(sql`select set_config('app.tenant', ${scope.tenantId}, true)`).then(() => {});
    scoped.catch(() => {});
    afterwards.set(tx, told);
    try {
      return await work(tx);
    } finally {
      await scoped;
    }
  });
  const result = await inTime(transaction, patienceMs, pools().app);
  for (const tell of told) tell();
  return result;
}

/** A statement whose text is made once, with `sql.placeholder`s for what differs from call to call. */
export interface Statement {
  text: string;
  parameters: unknown[];
}

export function written(statement: SQL): Statement {
  const { sql: text, params: parameters } = dialect.sqlToQuery(statement);
  return { text, parameters };
}

/**
 * Runs one statement as a transaction of its own in which only this tenant's rows can be seen. What begins, scopes and
 * commits it travels in the same packet, so that it costs one round trip. When this returns, it is committed. Times come
 * as `Date`, 8-byte integers as text. Throws also where the connection broke and the commit may have come through.
 */
export async function askInTenant<R>(
  { tenantId }: { tenantId: TenantId },
  { text, parameters }: Statement,
  values: Record<string, unknown>,
): Promise<R[]> {
  const line = leastBusy();
  const connection = line.current;
  const { sql: asked, breaks } = connection;
  line.busy += 1;
  const steps = [
    asked.unsafe(beginIn(tenantId)),
    asked.unsafe(text, fillPlaceholders(parameters, values) as never[], { prepare: true }),
    asked.unsafe('commit'),
  ].map((step) => step.execute());
  try {
    const [, rows, committed] = await inTime(Promise.all(steps), PATIENCE_MS, line);
    // Where a connection breaks in between, the driver sends the rest on the next one. There no tenant is set, so that
    // nothing can be seen or written; but a commit that had nothing to commit must not pass for one.
    if (connection.breaks !== breaks || committed?.command !== 'COMMIT') throw new Error('The connection broke.');
    return rows as unknown as R[];
  } finally {
    line.busy -= 1;
  }
}

/** After so long one does not wait any more, in milliseconds: for what is read while others wait, and for anything. */
export const PATIENCE_MS = 3_000;
const LONGEST_MS = 60_000;

/**
 * Throws where the work is not done in time. Where nothing at all was heard on these connections meanwhile, or the work
 * is not even done after the longest time, one of them may be cut without a word: then they are given up. Where the
 * database is only slow they stay, since opening them anew would take it longer still.
 */
function inTime<T>(work: Promise<T>, patienceMs: number, pool: Pool): Promise<T> {
  const { current } = pool;
  const begun = performance.now();
  const giveUp = () => pool.current === current && pool.giveUp();
  return new Promise((done, failed) => {
    const impatient = setTimeout(() => {
      if (current.heardAt <= begun) giveUp();
      failed(new Error('The database did not answer in time.'));
    }, patienceMs);
    const overdue = setTimeout(giveUp, Math.max(LONGEST_MS, patienceMs));
    work.then(done, failed).finally(() => {
      current.heardAt = performance.now();
      clearTimeout(impatient);
      clearTimeout(overdue);
    });
  });
}

/** No parameter may stand here, so that it must be seen to be an id and nothing else. */
function beginIn(tenantId: TenantId): string {
  if (!/^[0-9a-f-]{36}$/.test(tenantId)) throw new Error('Not the id of a tenant.');
  return `begin; set local app.tenant = '${tenantId}'`;
}

const dialect = new PgDialect({ casing: 'snake_case' });

const leastBusy = (): Line => pools().lines.reduce((least, line) => (line.busy < least.busy ? line : least));

/** Reads across tenants what they have published, through the portal's own role, which sees nothing else. */
export const inPortal = <T>(work: (tx: Tx) => Promise<T>, patienceMs = LONGEST_MS): Promise<T> =>
  inTime(database('portal').transaction(work), patienceMs, pools().portal);

/** Has `tell` called once this transaction is committed. It must not throw; it may start work of its own. */
export function afterCommit(tx: Tx, tell: () => void): void {
  const told = afterwards.get(tx);
  if (!told) throw new Error('afterCommit outside of inTenant');
  told.push(tell);
}

/**
 * Runs a part of one tenant's transaction in another tenant, so that what the operator does there and the note of it
 * here are committed together. For the operator's commands alone, after they have asked whether they may.
 */
export async function elsewhere<T>(tx: Tx, way: { from: TenantId; to: TenantId }, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('app.tenant', ${way.to}, true)`);
  const done = await work();
  await tx.execute(sql`select set_config('app.tenant', ${way.from}, true)`);
  return done;
}

const afterwards = new WeakMap<Tx, (() => void)[]>();

const wrapped = new WeakMap<object, PostgresJsDatabase>();

function database(name: 'app' | 'portal'): PostgresJsDatabase {
  const pool = pools()[name].current.sql;
  const known = wrapped.get(pool);
  if (known) return known;
  const fresh = drizzle(preparing(pool), { casing: 'snake_case' });
  wrapped.set(pool, fresh);
  return fresh;
}

/** Statements with more parameters than this hold lists, and have too many forms to keep one plan for each. */
const FEW_PARAMETERS = 16;

/**
 * Drizzle has each of its statements described, parsed and planned anew: two round trips, and most of the CPU. Here
 * the driver prepares them, once per connection.
 */
function preparing<S extends object>(sql: S): S {
  return new Proxy(sql, {
    get(target, name) {
      const own = target[name as keyof S] as (...given: unknown[]) => unknown;
      if (name === 'unsafe')
        return (text: string, parameters: unknown[] = [], options: object = {}) =>
          own.call(target, text, parameters, { ...options, prepare: parameters.length <= FEW_PARAMETERS });
      if (name === 'begin' || name === 'savepoint')
        return (work: (sql: object) => unknown) => own.call(target, (inner: object) => work(preparing(inner)));
      return own;
    },
  });
}
