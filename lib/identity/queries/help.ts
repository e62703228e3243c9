import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { helpGrants, helpVisits } from '@/db/schema/invitations';
import { inTenant, type TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canManageMembers } from '../policy';

/** That the operator may be in the space now: until when, and why. */
export interface OpenHelp {
  id: string;
  reason: string;
  expiresAt: Date;
}

/** The access that the operator has in this space now; null without one. For banners, too: nothing in it is secret. */
export const openHelp = (tenantId: TenantId): Promise<OpenHelp | null> =>
  inTenant({ tenantId }, async (tx) => {
    const { id, reason, expiresAt, endedAt } = helpGrants;
    const [open] = await tx
      .select({ id, reason, expiresAt })
      .from(helpGrants)
      .where(and(isNull(endedAt), gt(expiresAt, sql`now()`)))
      .limit(1);
    return open ?? null;
  });

/** One access as the town's admins see it afterwards. */
export interface HelpRow {
  id: string;
  reason: string;
  grantedBy: string | null;
  grantedAt: Date;
  /** When it ended or will. */
  until: Date;
  /** When somebody came by it, the first time; null: nobody did. */
  cameAt: Date | null;
}

/** The accesses that were granted, the latest first. Refuses with `SignInNeeded` or `Forbidden`. */
export async function grantedHelp(actor: Actor): Promise<HelpRow[]> {
  assertAllowed(canManageMembers(actor));
  const cameAt = sql<string | null>`(select min(v.came_at) from ${helpVisits} v where v.grant_id = ${helpGrants.id})`;
  const until = sql<string>`coalesce(${helpGrants.endedAt}, ${helpGrants.expiresAt})`;
  const rows = await inTenant(actor, (tx) =>
    tx
      .select({
        id: helpGrants.id,
        reason: helpGrants.reason,
        grantedAt: helpGrants.grantedAt,
        until,
        cameAt,
        grantedBy: members.pseudonym,
      })
      .from(helpGrants)
      .leftJoin(members, eq(members.id, helpGrants.grantedBy))
      .orderBy(desc(helpGrants.grantedAt))
      .limit(50),
  );
  return rows.map((row) => ({
    ...row,
    until: new Date(row.until),
    cameAt: row.cameAt === null ? null : new Date(row.cameAt),
  }));
}
