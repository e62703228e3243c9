import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { type ChainLink, type Head, linksFor } from '../model/chain';
import { databaseTime, lastLink, unsealedEntries, waitsForSealing } from '../queries/chain';
import { keepHead } from './keep-head';

/** So many entries are sealed by one statement. */
const AT_ONCE = 1_000;
/** A round may take so long, in milliseconds: the first one of a platform that has run for years. */
const LONGEST_MS = 10 * 60_000;
/** Any number, the same in all processes. */
const SEALING = 7_823_402;

/**
 * Seals what was written since the last round, where there is anything, and stores the head outside of the database. In
 * one round all links have one time, so that an entry which says that it is older than the round before is found.
 */
export async function sealNew(tenantId: TenantId): Promise<void> {
  if (await waitsForSealing(tenantId)) await seal(tenantId, { everything: false });
}

/** Seals every entry that has no link, however old. `anyhow`: also stores the head where nothing is new. */
export const sealEverything = (tenantId: TenantId, { anyhow = false } = {}): Promise<void> =>
  seal(tenantId, { everything: true, anyhow });

async function seal(tenantId: TenantId, how: { everything: boolean; anyhow?: boolean }): Promise<void> {
  const { head, count } = await inTenant({ tenantId }, (tx) => round(tx, tenantId, how), LONGEST_MS);
  if (count > 0 || (how.anyhow && head.number > 0)) await keepHead(tenantId, head);
}

async function round(tx: Tx, tenantId: TenantId, { everything }: { everything: boolean }) {
  // One at a time among all processes. Those who write entries do not wait for it.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, ${SEALING}))`);
  const sealedAt = await databaseTime(tx);
  const begun = await lastLink(tx);
  let head: Head & { entryId?: string } = begun;
  for (;;) {
    const entries = await unsealedEntries(tx, { everything, after: head.entryId, limit: AT_ONCE });
    const links = linksFor(entries, head, sealedAt);
    await append(tx, links, sealedAt);
    head = links.at(-1) ?? head;
    if (links.length < AT_ONCE) return { head, count: head.number - begun.number };
  }
}

const append = (tx: Tx, links: readonly ChainLink[], sealedAt: string) =>
  tx.execute(sql`
    insert into audit_links (number, entry_id, hash, sealed_at)
    select number, "entryId", hash, ${sealedAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(links)}::text::jsonb) as l(number int, "entryId" uuid, hash text)`);
