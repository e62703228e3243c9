import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { apiKeys } from '@/db/schema/api-keys';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { assertAllowed, Refusal } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import type { KeyView } from './model';

/** The actor's own keys that count. Refuses with `SignInNeeded`. */
export async function ownKeys(actor: Actor): Promise<KeyView[]> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  return keysWhere(actor, eq(apiKeys.memberId, actor.memberId));
}

/** The town's keys that count, for its admins. Refuses with `SignInNeeded` or `Forbidden`. */
export async function townKeys(actor: Actor): Promise<KeyView[]> {
  assertAllowed(canSetUp(actor));
  return keysWhere(actor, isNull(apiKeys.memberId));
}

const keysWhere = (actor: Actor, of: SQL): Promise<KeyView[]> => {
  const { id, name, perSecond, madeAt, usedAt } = apiKeys;
  return inTenant(actor, (tx) =>
    tx
      .select({ id, name, perSecond, madeAt, usedAt })
      .from(apiKeys)
      .where(and(of, isNull(apiKeys.revokedAt)))
      .orderBy(madeAt, id),
  );
};
