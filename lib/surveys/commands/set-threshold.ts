import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { ThresholdWish } from '../model/library';
import { canSetThreshold } from '../policy/library';

/** Sets how many people a shown result must rest on at least. In: `ThresholdWish`. Refuses with `Invalid`, `SignInNeeded` or `Forbidden`. */
export const setThreshold = (actor: Actor, input: unknown): Promise<{ threshold: number }> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canSetThreshold(actor));
    const { threshold } = parse(ThresholdWish, input);
    await tx.update(tenants).set({ surveyThreshold: threshold }).where(eq(tenants.id, actor.tenantId));
    await recordAudit(tx, actor, { action: 'survey.threshold-set', subjectId: actor.tenantId, facts: { threshold } });
    return { threshold };
  });
