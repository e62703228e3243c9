import { eq, sql } from 'drizzle-orm';
import { offerResults, resultSteps } from '@/db/schema/results';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { STEPS_OF_RESULT, StepDraft, StepWish } from '../model';
import { canKeepResult } from '../policy';
import { tellParticipants } from './tell-participants';

/**
 * Adds a step to the timeline of a result, on its day; on wish everybody who took part is told, where the result is public.
 * In: `StepDraft`. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, `NotFound`, or `Conflict` `step.too-many`. Out: the
 * offer's slug.
 */
export async function addStep(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { offerId, tell, ...step } = parse(StepDraft, input);
  return inTenant(actor, async (tx) => {
    const offer = await offerForChange(tx, actor, offerId);
    assertAllowed(canKeepResult(actor));
    await assertRoom(tx, offerId);
    const made = await tx
      .insert(resultSteps)
      .values({ offerId, ...step })
      .returning({ id: resultSteps.id });
    await recordAudit(tx, actor as SignedIn, { action: 'step.added', subjectId: one(made, 'step').id });
    if (tell && (await isPublic(tx, offerId)))
      await tellParticipants(tx, offer, { kind: 'result.step', facts: { title: offer.title, step: step.title } });
    return { slug: offer.slug };
  });
}

/** Takes a step out of the timeline. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`. Out: the offer's slug. */
export async function removeStep(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { stepId } = parse(StepWish, input);
  return inTenant(actor, async (tx) => {
    const step = one(await tx.select().from(resultSteps).where(eq(resultSteps.id, stepId)), 'step');
    const offer = await offerForChange(tx, actor, step.offerId);
    assertAllowed(canKeepResult(actor));
    await tx.delete(resultSteps).where(eq(resultSteps.id, stepId));
    await recordAudit(tx, actor as SignedIn, { action: 'step.removed', subjectId: stepId });
    return { slug: offer.slug };
  });
}

async function assertRoom(tx: Tx, offerId: string): Promise<void> {
  const [{ count } = { count: 0 }] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from result_steps where offer_id = ${offerId}`);
  if (count >= STEPS_OF_RESULT) throw new Refusal('Conflict', 'step.too-many', { limit: STEPS_OF_RESULT });
}

async function isPublic(tx: Tx, offerId: string): Promise<boolean> {
  const [row] = await tx.select().from(offerResults).where(eq(offerResults.offerId, offerId));
  return row?.publishedAt != null;
}
