import { offers } from '@/db/schema/offers';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import { OfferDraft } from '../model/draft';
import { slugFrom, slugsFor } from '../model/slug';
import { canCreateOffer } from '../policy';
import { checkFormats } from './check-formats';
import { type KeptInstance, keepFormats } from './keep-formats';

/** An offer as its commands leave it: its address, and its formats in their order. */
export interface KeptOffer {
  id: string;
  slug: string;
  formats: KeptInstance[];
}

/**
 * Keeps a new offer as a draft, with a thread for each format. In: `OfferDraft`; without a slug the title makes one.
 * Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, or `Conflict` `offer.slug-taken`.
 */
export async function createOffer(actor: Actor, input: unknown): Promise<KeptOffer> {
  const draft = parse(OfferDraft, input);
  const formats = checkFormats(draft.formats);
  return inTenant(actor, async (tx) => {
    assertAllowed(canCreateOffer(actor));
    const offer = await insertOffer(tx, actor, draft);
    const kept = await keepFormats(tx, { by: actor.memberId, offer: { ...offer, ...draft }, before: [], formats });
    await recordAudit(tx, actor, {
      action: 'offer.created',
      subjectId: offer.id,
      facts: { formats: kept.length },
    });
    return { ...offer, formats: kept };
  });
}

async function insertOffer(tx: Tx, actor: Actor, draft: OfferDraft): Promise<{ id: string; slug: string }> {
  const { formats: _, slug: wished, ...values } = draft;
  for (const slug of slugsFor(wished, draft.title)) {
    const [offer] = await tx
      .insert(offers)
      .values({ ...values, slug, createdBy: actor.memberId })
      .onConflictDoNothing()
      .returning({ id: offers.id, slug: offers.slug });
    if (offer) return offer;
  }
  throw new Refusal('Conflict', 'offer.slug-taken', { slug: wished ?? slugFrom(draft.title) });
}
