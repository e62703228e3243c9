import { sql } from 'drizzle-orm';
import { residencies } from '@/db/schema/residency';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { Refusal } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import type { ResidencyWay } from '../model';
import { rulesOfResidency } from '../queries/rules';

/** Keeps that the actor has shown in that way that they live here, from now on for as long as the town lets it count. */
export async function keepResidency(actor: Actor, way: ResidencyWay): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  await inTenant(actor, (tx) => keepResidencyIn(tx, actor, way));
}

/** The same in the caller's transaction. */
export async function keepResidencyIn(tx: Tx, actor: SignedIn, way: ResidencyWay): Promise<void> {
  const { tenantId, memberId } = actor;
  const { months } = await rulesOfResidency(tx);
  const proof = { way, provenAt: sql`now()`, expiresAt: sql`now() + make_interval(months => ${months})` };
  await tx
    .insert(residencies)
    .values({ memberId, ...proof })
    .onConflictDoUpdate({ target: [residencies.tenantId, residencies.memberId], set: proof });
  await recordAudit(tx, actor, { action: 'residency.proven', subjectId: memberId, facts: { way } });
  afterCommit(tx, () => hub().rightsChanged(tenantId, memberId));
}
