import { eq, lte, sql } from 'drizzle-orm';
import { keptForms } from '@/db/schema/identity';
import { inTenant, type TenantId } from '@/db/tenancy';
import { hashOfKept } from '../model';

/** What somebody typed: where it was posted to, the page it stood on, and the fields in their order. */
export interface KeptForm {
  action: string;
  page: string;
  fields: [name: string, value: string][];
}

/**
 * Keeps what somebody typed on a page for an hour, so that it outlives a refusal or a detour through signing in: the
 * last form of each page. It is found only with the browser's token. What is too old goes meanwhile.
 */
export const keepForm = (tenantId: TenantId, token: string, form: KeptForm): Promise<unknown> =>
  inTenant({ tenantId }, async (tx) => {
    await tx.delete(keptForms).where(lte(keptForms.expiresAt, sql`now()`));
    const kept = { ...form, tokenHash: hashOfKept(token, form.page), expiresAt: sql`now() + interval '1 hour'` };
    const { action, page, fields, expiresAt } = kept;
    await tx
      .insert(keptForms)
      .values(kept)
      .onConflictDoUpdate({
        target: [keptForms.tenantId, keptForms.tokenHash],
        set: { action, page, fields, expiresAt },
      });
  });

/** Forgets what was kept of this page, once it has arrived. */
export const forgetForm = (tenantId: TenantId, token: string, page: string): Promise<unknown> =>
  inTenant({ tenantId }, (tx) => tx.delete(keptForms).where(eq(keptForms.tokenHash, hashOfKept(token, page))));
