import { and, eq, isNull, sql } from 'drizzle-orm';
import { notifications } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { Refusal } from '@/lib/errors';

/** Marks all that the actor was told as read. Refuses with `SignInNeeded`. */
export async function markAllRead(actor: Actor): Promise<null> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const unread = and(eq(notifications.memberId, actor.memberId), isNull(notifications.readAt));
  await inTenant(actor, (tx) => tx.update(notifications).set({ readAt: sql`now()` }).where(unread));
  return null;
}
