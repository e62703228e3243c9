import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { visitorOf } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { forgetReporters } from '@/lib/moderation/commands/forget-reporters';
import { type Retention, usualRetention } from '../model';
import { removeExpired } from './expired';
import { forgetAuthors } from './forget-authors';
import { removeOld } from './old';
import { unlinkAnswers } from './unlink-answers';

/** Does at most so many rows of its kind, and says how many it did. Done again, it does the rest, and then none. */
export type Step = (tx: Tx, retention: Retention, limit: number) => Promise<number>;

/** What is done in a day, in this order. The names stand in the log. */
const steps: Readonly<Record<string, Step>> = {
  expired: removeExpired,
  old: removeOld,
  answers: unlinkAnswers,
  contributions: forgetAuthors,
  reporters: forgetReporters,
};

/** So many rows are done in one transaction, so that nobody waits for it long. */
const BATCH = 2_000;

/**
 * Does what the periods of a town ask for. Each transaction notes in the log how many rows it did, and nothing else of
 * them. Out: rows by step. Done twice at a time, each row is done once.
 */
export async function carryOutPeriods(tenantId: TenantId): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  for (const [name, step] of Object.entries(steps)) {
    let rows = 0;
    do {
      rows = await batch(tenantId, name, step);
      done[name] = (done[name] ?? 0) + rows;
    } while (rows > 0);
  }
  return done;
}

const batch = (tenantId: TenantId, name: string, step: Step): Promise<number> =>
  inTenant({ tenantId }, async (tx) => {
    const [town] = await tx.select({ retention: tenants.retention }).from(tenants).where(eq(tenants.id, tenantId));
    if (!town) return 0;
    const rows = await step(tx, town.retention ?? usualRetention, BATCH);
    const deed = { action: 'retention.carried-out', subjectId: tenantId, facts: { step: name, rows } };
    if (rows > 0) await recordAudit(tx, visitorOf(tenantId), deed);
    return rows;
  });
