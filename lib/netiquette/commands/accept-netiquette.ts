import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { members } from '@/db/schema/identity';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { parse, Refusal } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { versionInForce } from '../queries/versions';

const Acceptance = z.object({
  netiquette: z.literal('accepted', 'netiquette.not-accepted'),
  /** The version that stood above the box. Absent: the one in force. */
  version: z.preprocess((typed) => typed || undefined, z.coerce.number().int().min(1).optional()),
});

/** Keeps that the actor said yes to a version. Refuses with `Invalid` or `SignInNeeded`. */
export async function acceptNetiquette(actor: Actor, input: unknown): Promise<null> {
  const { version } = parse(Acceptance, input);
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  return inTenant(actor, async (tx) => {
    const accepted = await acceptedVersion(tx, version);
    await tx
      .update(members)
      .set({ netiquetteAcceptedAt: sql`now()`, netiquetteVersion: accepted })
      .where(eq(members.id, actor.memberId));
    const facts = { version: accepted };
    await recordAudit(tx, actor, { action: 'netiquette.accepted', subjectId: actor.memberId, facts });
    afterCommit(tx, () => hub().rightsChanged(actor.tenantId, actor.memberId));
    return null;
  });
}

/** Of what somebody says to have read, no more than there is; where a newer one came meanwhile they are asked again. */
export async function acceptedVersion(tx: Tx, read?: number): Promise<number> {
  const inForce = (await versionInForce(tx))?.version ?? 1;
  return Math.min(read ?? inForce, inForce);
}
