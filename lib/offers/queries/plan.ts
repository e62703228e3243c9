import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { members } from '@/db/schema/identity';
import { plannedPublications } from '@/db/schema/plans';
import { inPortal, inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { Plan, PlanFacts } from '../model/plan';
import { contentOf } from './content';

/** What stands in the table of an offer's plan, locked until the commit, and what policies ask about it; null: none. */
export async function planForChange(tx: Tx, offerId: string): Promise<(PlanRow & PlanFacts) | null> {
  const { offerId: of } = plannedPublications;
  const [plan] = await tx.select().from(plannedPublications).where(eq(of, offerId)).for('update');
  if (!plan) return null;
  const isChanged = plan.content !== (await contentOf(tx, offerId));
  return { ...plan, isApproved: plan.approvedAt !== null, isChanged };
}

type PlanRow = typeof plannedPublications.$inferSelect;

/** How a draft is to be published, for who may edit it; null where nothing is planned. */
export const planOf = (actor: Actor, offerId: string): Promise<Plan | null> =>
  inTenant(actor, async (tx) => {
    const [found] = await tx
      .select({ plan: plannedPublications, planner: nameOf(planners), approver: nameOf(approvers) })
      .from(plannedPublications)
      .leftJoin(planners, eq(planners.id, plannedPublications.plannedBy))
      .leftJoin(approvers, eq(approvers.id, plannedPublications.approvedBy))
      .where(eq(plannedPublications.offerId, offerId));
    if (!found) return null;
    const { publishAt, plannedAt, approvedAt, obstacle, content, plannedBy, approvedBy } = found.plan;
    return {
      ...{ publishAt, plannedAt, approvedAt, obstacle },
      plannedBy: person(plannedBy, found.planner),
      approvedBy: person(approvedBy, found.approver),
      isChanged: content !== (await contentOf(tx, offerId)),
    };
  });

const planners = alias(members, 'planners');
const approvers = alias(members, 'approvers');
const nameOf = (who: typeof planners | typeof approvers) =>
  sql<string | null>`coalesce(${who.pseudonym}, ${who.email})`;
const person = (id: string | null, name: string | null) => (id && name ? { id, name } : null);

/** The offers whose time has come and that nobody has to agree to any more, of all tenants. */
export async function plansDue(): Promise<{ tenantId: TenantId; offerId: string }[]> {
  const rows = await inPortal((tx) =>
    tx.execute<{ tenantId: TenantId; offerId: string }>(sql`
      select tenant_id as "tenantId", offer_id as "offerId" from planned_publications
      where publish_at <= now() and obstacle is null and (approved_at is not null or not exists (
        select from tenants t where t.id = tenant_id and t.four_eyes))
      order by publish_at limit 200`),
  );
  return [...rows];
}
