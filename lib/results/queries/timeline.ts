import { asc, eq } from 'drizzle-orm';
import { resultSteps } from '@/db/schema/results';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { OfferPage } from '@/lib/offers/queries';
import type { ResultView, TimelineStep } from '../model';

/**
 * All that happened with an offer and is to happen, by day: what was planned when it was made, the decision under this
 * title, and the steps told since. Whether anybody may see it is the caller's to check: it belongs to the result.
 */
export async function timelineOf(
  actor: Actor,
  offer: Pick<OfferPage, 'id' | 'timeline'>,
  { decidedOn, decidedBy }: Pick<ResultView, 'decidedOn' | 'decidedBy'>,
  decision: string,
): Promise<TimelineStep[]> {
  const planned = offer.timeline.map(({ date, title, text = '' }) => ({
    ...{ id: null, kind: 'planned' as const, day: date, title, text },
  }));
  const decided = decidedOn
    ? [{ id: null, kind: 'decision' as const, day: decidedOn, title: decision, text: decidedBy }]
    : [];
  const all: TimelineStep[] = [...planned, ...decided, ...(await stepsOf(actor, offer.id))];
  return all.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** The steps told since, by day. */
export const stepsOf = (actor: Actor, offerId: string): Promise<TimelineStep[]> =>
  inTenant(actor, async (tx) =>
    (
      await tx
        .select()
        .from(resultSteps)
        .where(eq(resultSteps.offerId, offerId))
        .orderBy(asc(resultSteps.day), asc(resultSteps.id))
    ).map(({ id, day, title, text }) => ({ id, kind: 'told' as const, day, title, text })),
  );
