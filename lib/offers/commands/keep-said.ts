import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { offerVersions } from '@/db/schema/offer-versions';
import { publications } from '@/db/schema/offers';
import type { Tx } from '@/db/tenancy';
import type { SaidByOffer } from '../model/said';
import { saidNow } from '../queries/said';

/**
 * Keeps what a published offer says now as a new version, where that is other than `before`; with the first change what
 * it was published with, too. Nothing is kept of drafts. `isMarked`: who follows the offer is told, however little is new.
 */
export async function keepSaid(
  tx: Tx,
  offerId: string,
  change: { before: SaidByOffer; by: string | null; isMarked?: boolean },
): Promise<void> {
  const said = await saidNow(tx, offerId);
  if (isDeepStrictEqual(said, change.before)) return;
  const [published] = await tx
    .select({ changedAt: publications.publishedAt, changedBy: publications.publishedBy })
    .from(publications)
    .where(eq(publications.offerId, offerId));
  if (!published) return;
  await tx
    .insert(offerVersions)
    .values({ offerId, version: 1, said: change.before, ...published, toldAt: published.changedAt })
    .onConflictDoNothing();
  const next = sql<number>`(select max(v.version) + 1 from offer_versions v where v.offer_id = ${offerId})`;
  await tx
    .insert(offerVersions)
    .values({ offerId, version: next, said, changedBy: change.by, isMarked: change.isMarked ?? false });
}
