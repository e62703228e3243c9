import { eq, lte, sql } from 'drizzle-orm';
import { keptForms } from '@/db/schema/identity';
import { inTenant, type TenantId } from '@/db/tenancy';
import { hashOf, newToken } from '../model';
import type { KeptForm } from '../queries';

/**
 * Keeps what somebody typed for an hour, so that it outlives a refusal or a detour through signing in. Anybody may:
 * it is found only with the token that comes out, for the browser's own cookie. What is too old goes meanwhile.
 */
export async function keepForm(tenantId: TenantId, form: KeptForm): Promise<string> {
  const token = newToken();
  await inTenant({ tenantId }, async (tx) => {
    await tx.delete(keptForms).where(lte(keptForms.expiresAt, sql`now()`));
    await tx.insert(keptForms).values({ ...form, tokenHash: hashOf(token), expiresAt: sql`now() + interval '1 hour'` });
  });
  return token;
}

/** Forgets what was kept under this token, once it has arrived. */
export const forgetForm = (tenantId: TenantId, token: string): Promise<unknown> =>
  inTenant({ tenantId }, (tx) => tx.delete(keptForms).where(eq(keptForms.tokenHash, hashOf(token))));
