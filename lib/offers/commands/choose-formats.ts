import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { canSetUp } from '@/lib/tenants/policy';
import { FormatWish } from '../model/format-wish';

/**
 * Says which formats the town's editors are offered when they add one, and in which order. What an offer has already
 * stays. In: `FormatWish`. Refuses with `SignInNeeded`, `Forbidden` or `Invalid` (`format.none-offered`).
 */
export async function chooseFormats(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canSetUp(actor));
  const wish = parse(FormatWish, input);
  const codes = formats.map(({ code }) => code);
  const off = codes.filter((code) => !wish.offered.includes(code));
  if (off.length === codes.length) throw new Refusal('Invalid', 'format.none-offered');
  const order = [...new Set(wish.order)].filter((code) => codes.includes(code));
  return inTenant(actor, async (tx) => {
    await tx.update(tenants).set({ formatChoice: { order, off } }).where(eq(tenants.id, actor.tenantId));
    const facts = { off: off.join(' ') };
    await recordAudit(tx, actor, { action: 'space.formats-chosen', subjectId: actor.tenantId, facts });
    return null;
  });
}
