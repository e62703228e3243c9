import { eq, sql } from 'drizzle-orm';
import { offerResults } from '@/db/schema/results';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { type OfferRow, offerForChange } from '@/lib/offers/commands/offer-for-update';
import { ResultDraft } from '../model';
import { canKeepResult } from '../policy';
import { tellParticipants } from './tell-participants';

/**
 * Keeps what became of an offer: a draft until it is published, and public at once from then on. Where a public one comes
 * to another stage, everybody who took part is told. In: `ResultDraft`. Refuses with `Invalid`, `SignInNeeded`,
 * `Forbidden` or `NotFound`. Out: the offer's slug.
 */
export async function keepResult(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, ...result } = parse(ResultDraft, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canKeepResult(actor));
    const by = actor as SignedIn;
    const before = await resultBefore(tx, offerId);
    await tx
      .insert(offerResults)
      .values({ offerId, ...result, changedBy: by.memberId })
      .onConflictDoUpdate({
        target: [offerResults.tenantId, offerResults.offerId],
        set: { ...result, changedBy: by.memberId, changedAt: sql`now()` },
      });
    const { stage } = result;
    await recordAudit(tx, by, { action: 'result.kept', subjectId: offerId, facts: { stage } });
    if (before?.publishedAt && before.stage !== stage) await tellStage(tx, offer, stage);
    return { slug: offer.slug };
  });
}

const tellStage = (tx: Tx, offer: OfferRow, stage: string) =>
  tellParticipants(tx, offer, { kind: 'result.moved', facts: { title: offer.title, stage } });

const resultBefore = async (tx: Tx, offerId: string) => {
  const [row] = await tx.select().from(offerResults).where(eq(offerResults.offerId, offerId)).for('update');
  return row;
};
