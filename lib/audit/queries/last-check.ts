import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import type { Head } from '../model/chain';
import type { Finding } from '../model/check';
import { findingsTold } from '../model/told-findings';
import { instant } from './chain';

/** What the last check of the log has shown. */
export interface LastCheck {
  /** UTC, with microseconds. */
  at: string;
  by: string | null;
  head: Head;
  /** With how many heads outside of the database the chain was compared. */
  heads: number;
  /** How many findings there were, and the first of them. */
  count: number;
  findings: Finding[];
}

/** The last check that somebody asked for; null where nobody did. Refuses with `SignInNeeded` or `Forbidden`. */
export async function lastCheck(actor: Actor): Promise<LastCheck | null> {
  assertAllowed(canSetUp(actor));
  const [row] = await inTenant(actor, (tx) =>
    tx.execute<{
      /** UTC, with microseconds. */
      at: string;
      by: string | null;
      facts: { told: string | null } & Head & Record<'heads' | 'findings', number>;
    }>(sql`
      select ${instant(sql`e.happened_at`)} as at, m.pseudonym as by, e.facts from audit_entries e
      left join members m on m.tenant_id = e.tenant_id and m.id = e.actor_id
      where e.subject_id = ${actor.tenantId} and e.action = 'audit.checked'
      order by e.happened_at desc, e.id desc limit 1`),
  );
  if (!row) return null;
  const { number, hash, heads, findings: count, told } = row.facts;
  return { at: row.at, by: row.by, head: { number, hash }, heads, count, findings: findingsTold(told) };
}
