import { eq } from 'drizzle-orm';
import { passkeys } from '@/db/schema/sign-in-ways';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { Refusal } from '@/lib/errors';

/** A passkey as its owner sees it. */
export interface PasskeyView {
  id: string;
  name: string;
  /** The host on which it works. */
  host: string;
  addedAt: Date;
  lastUsedAt: Date | null;
}

/** The actor's passkeys in the order they came. Refuses with `SignInNeeded`. */
export async function passkeysOf(actor: Actor): Promise<PasskeyView[]> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const { id, name, host, addedAt, lastUsedAt } = passkeys;
  return inTenant(actor, (tx) =>
    tx
      .select({ id, name, host, addedAt, lastUsedAt })
      .from(passkeys)
      .where(eq(passkeys.memberId, actor.memberId))
      .orderBy(addedAt, id),
  );
}
