import { eq, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { offerFormats, offers } from '@/db/schema/offers';
import { tenants } from '@/db/schema/tenants';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { ContributionKind } from '../model';

/** Where a contribution stands on the page: a path with the query that brings it into view. */
export async function addressOf(
  tx: Tx,
  contribution: { kind: ContributionKind; id: string; threadId: string },
): Promise<string> {
  const rows = await tx
    .select({
      path: sql<string>`'/' || ${tenants.slug} || '/offers/' || ${offers.slug} || '/' || ${offerFormats.slug}`,
      /** Set where the thread belongs to an annotation: its comments are shown below that annotation. */
      annotation: annotations.id,
    })
    .from(threads)
    .innerJoin(tenants, eq(tenants.id, threads.tenantId))
    .innerJoin(offerFormats, eq(offerFormats.id, threads.offerFormatId))
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .leftJoin(annotations, eq(annotations.id, threads.subjectId))
    .where(eq(threads.id, contribution.threadId));
  const at = one(rows, 'thread');
  const query = new URLSearchParams({ ...(at.annotation && { annotation: at.annotation }) });
  query.set(contribution.kind, contribution.id);
  return `${at.path}?${query}#${contribution.id}`;
}
