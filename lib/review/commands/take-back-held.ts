import { eq } from 'drizzle-orm';
import { heldContributions } from '@/db/schema/review';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { HeldWish } from '../model';
import { canTakeBack } from '../policy';
import { heldForUpdate } from '../queries/held';

/** Takes back what the actor sent and nobody has published: it is gone. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`. */
export async function takeBackHeld(actor: Actor, input: unknown): Promise<null> {
  const { heldId } = parse(HeldWish, input);
  return inTenant(actor, async (tx) => {
    assertAllowed(canTakeBack(actor, await heldForUpdate(tx, heldId)));
    await tx.delete(heldContributions).where(eq(heldContributions.id, heldId));
    return null;
  });
}
