import { type SQL, sql } from 'drizzle-orm';
import { askInTenant, type TenantId, type Tx, written } from '@/db/tenancy';
import { type ChainEntry, type Head, LOOK_BACK_MS, NOTHING_BEFORE } from '../model/chain';
import type { Sealed } from '../model/check';

/** A time as the chain has it: UTC with microseconds. */
export const instant = (time: SQL) => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  || case when ${time} < '0001-01-01T00:00:00Z' then ' BC' else '' end`;

const COLUMNS = sql`e.id::text, e.tenant_id::text as "tenantId", e.actor_id::text as "actorId", e.action,
  e.subject_id::text as "subjectId", e.facts::text, ${instant(sql`e.happened_at`)} as "happenedAt"`;

/** Looked up for each entry: `not exists` would have PostgreSQL read both tables whole to join them, every ten seconds. */
const WITHOUT_LINK = sql`(select l.number from audit_links l
  where l.tenant_id = e.tenant_id and l.entry_id = e.id limit 1) is null`;

/**
 * An ordinary round looks no further back than this: only who wrote past the platform has put anything there since. One
 * value for PostgreSQL, since under row level security an index is not searched by a difference.
 */
const SINCE = sql`(select coalesce((select sealed_at from audit_links order by number desc limit 1), '-infinity')
  - make_interval(secs => ${sql.raw(String(LOOK_BACK_MS / 1000))}))`;

const LOOK = written(sql`
  select exists (select from audit_entries e where e.happened_at > ${SINCE} and ${WITHOUT_LINK}) as waits`);

/** Whether anything was written since the last round, in one packet. */
export async function waitsForSealing(tenantId: TenantId): Promise<boolean> {
  const [row] = await askInTenant<{ waits: boolean }>({ tenantId }, LOOK, {});
  return row?.waits === true;
}

/** Entries that are committed and have no link, oldest first: at most `limit`, after the one with this id. */
export async function unsealedEntries(
  tx: Tx,
  { everything, after, limit }: { everything: boolean; after?: string | undefined; limit: number },
): Promise<ChainEntry[]> {
  const from = after
    ? sql`(e.happened_at, e.id) > (select a.happened_at, a.id from audit_entries a where a.id = ${after})`
    : everything
      ? sql`true`
      : sql`e.happened_at > ${SINCE}`;
  return asRows<ChainEntry>(
    await tx.execute(sql`select ${COLUMNS} from audit_entries e where ${from} and ${WITHOUT_LINK}
      order by e.happened_at, e.id limit ${limit}`),
  );
}

/** The last link; number 0 where there is none. */
export async function lastLink(tx: Tx): Promise<Head> {
  const [row] = asRows<Head>(await tx.execute(sql`select number, hash from audit_links order by number desc limit 1`));
  return row ?? { number: 0, hash: NOTHING_BEFORE };
}

/** The next links by their numbers, each with its entry. */
export async function linksAfter(tx: Tx, number: number, limit: number): Promise<Sealed[]> {
  const rows = asRows<Record<string, unknown>>(
    await tx.execute(sql`
      select l.number, l.entry_id::text as "entryId", l.hash, ${instant(sql`l.sealed_at`)} as "sealedAt", ${COLUMNS}
      from audit_links l left join audit_entries e on e.tenant_id = l.tenant_id and e.id = l.entry_id
      where l.number > ${number} order by l.number limit ${limit}`),
  );
  return rows.map(({ number, entryId, hash, sealedAt, ...entry }) => ({
    link: { number, entryId, hash, sealedAt } as Sealed['link'],
    entry: entry.id === null ? null : (entry as unknown as ChainEntry),
  }));
}

/** When it is, by the database's clock, as the chain has it. */
export async function databaseTime(tx: Tx): Promise<string> {
  const [row] = asRows<{ now: string }>(await tx.execute(sql`select ${instant(sql`clock_timestamp()`)} as now`));
  return String(row?.now);
}

const asRows = <R>(found: unknown) => [...(found as Iterable<R>)];
