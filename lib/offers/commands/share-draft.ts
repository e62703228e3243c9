import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { draftLinks } from '@/db/schema/draft-links';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { DraftSharing } from '../model/draft';
import { canPublishOffer } from '../policy';
import { offerForChange } from './offer-for-update';

/**
 * Lets whoever has its link look at a draft, or ends that: a link that was ended never works again. In: `DraftSharing`.
 * Out: the offer's slug. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` (role, `offer.published-already`) or `NotFound`.
 */
export async function shareDraft(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, share } = parse(DraftSharing, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canPublishOffer(actor, offer));
    await tx.delete(draftLinks).where(eq(draftLinks.offerId, offerId));
    const by = actor as SignedIn;
    if (share === 'yes') await tx.insert(draftLinks).values({ offerId, key: newKey(), sharedBy: by.memberId });
    await recordAudit(tx, by, { action: share === 'yes' ? 'offer.shared' : 'offer.unshared', subjectId: offerId });
    return { slug: offer.slug };
  });
}

/** 144 random bits: nobody guesses it. */
const newKey = () => randomBytes(18).toString('base64url');
