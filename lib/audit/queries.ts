import { desc, eq } from 'drizzle-orm';
import { auditEntries } from '@/db/schema/audit';
import { members } from '@/db/schema/identity';
import type { Tx } from '@/db/tenancy';

/** One line of the log, as moderators and admins read it. */
export interface AuditView {
  id: string;
  action: string;
  actor: string | null;
  happenedAt: Date;
}

/** The latest deeds in the tenant, newest first. */
export const latestAuditEntries = (tx: Tx, limit = 50): Promise<AuditView[]> =>
  tx
    .select({
      id: auditEntries.id,
      action: auditEntries.action,
      actor: members.pseudonym,
      happenedAt: auditEntries.happenedAt,
    })
    .from(auditEntries)
    .leftJoin(members, eq(members.id, auditEntries.actorId))
    .orderBy(desc(auditEntries.happenedAt), desc(auditEntries.id))
    .limit(limit);
