import { eq } from 'drizzle-orm';
import { offers } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { Archiving } from '../model/draft';
import { canArchiveOffer } from '../policy';
import { offerForChange } from './offer-for-update';

/**
 * Lists an offer that is over in its town's archive, or with the others again. It stays readable at its address and is
 * found. In: `Archiving`. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` (role, `offer.not-over`) or `NotFound`.
 */
export async function archiveOffer(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, archive } = parse(Archiving, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canArchiveOffer(actor, offer));
    const archivedAt = archive === 'yes' ? offer.now : null;
    await tx.update(offers).set({ archivedAt }).where(eq(offers.id, offerId));
    const action = archive === 'yes' ? 'offer.archived' : 'offer.unarchived';
    await recordAudit(tx, actor, { action, subjectId: offerId });
    return { slug: offer.slug };
  });
}
