import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { roles } from '@/db/schema/identity';
import { offerEditors } from '@/db/schema/invitations';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { canManageMembers } from '@/lib/identity/policy';
import { offerForChange } from './offer-for-update';

const Limit = z.object({ offerId: z.uuid(), memberIds: z.array(z.uuid()).max(200) });

/**
 * Says which editors may edit an offer; none named: all of them. Refuses with `Invalid` (`offer.not-an-editor` where
 * somebody named is none), `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function limitEditors(actor: Actor, input: unknown): Promise<null> {
  const { offerId, memberIds } = parse(Limit, input);
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, async (tx) => {
    await offerForChange(tx, actor, offerId);
    const wished = [...new Set(memberIds)];
    const known = wished.length > 0 ? await tx.select().from(roles).where(inArray(roles.memberId, wished)) : [];
    const editors = new Set(known.filter(({ role }) => role === 'editor').map(({ memberId }) => memberId));
    if (wished.some((id) => !editors.has(id))) throw new Refusal('Invalid', 'offer.not-an-editor');
    await tx.delete(offerEditors).where(eq(offerEditors.offerId, offerId));
    if (wished.length > 0) await tx.insert(offerEditors).values(wished.map((memberId) => ({ offerId, memberId })));
    const facts = { editors: wished.length };
    await recordAudit(tx, actor, { action: 'offer.editors-limited', subjectId: offerId, facts });
    return null;
  });
}
