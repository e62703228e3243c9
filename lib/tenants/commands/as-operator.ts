import { and, eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inPortal } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, Refusal } from '@/lib/errors';
import { canOperate } from '../policy';

/** The actor as the state's operator. Refuses with `SignInNeeded` or `Forbidden`: also who has the role elsewhere. */
export async function asOperator(actor: Actor): Promise<SignedIn> {
  assertAllowed(canOperate(actor));
  const isState = and(eq(tenants.id, actor.tenantId), eq(tenants.kind, 'state'));
  const [state] = await inPortal((tx) => tx.select({ id: tenants.id }).from(tenants).where(isState));
  if (!state) throw new Refusal('Forbidden', 'role.operator-needed');
  return actor as SignedIn;
}
