import { eq, inArray, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { offerFormats, offers } from '@/db/schema/offers';
import { tenants } from '@/db/schema/tenants';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { ContributionKind } from '../model';

/** What has a place on a page: a contribution and the thread that it stands in. */
export interface Placed {
  kind: ContributionKind;
  id: string;
  threadId: string;
}

/** The path of a format's page, in queries that join its offer and tenant. */
export const pathOf = sql<string>`'/' || ${tenants.slug} || '/offers/' || ${offers.slug} || '/' || ${offerFormats.slug}`;

/** The path of the page that a thread stands on. Refuses with `NotFound` where it is not there. */
export const threadAddress = async (tx: Tx, threadId: string): Promise<string> =>
  one(await placesOf(tx, [threadId]), 'thread').path;

/** Where a contribution stands on the page: a path with the query that brings it into view. */
export const addressOf = async (tx: Tx, contribution: Placed): Promise<string> =>
  one(await addressesOf(tx, [contribution]), 'thread');

/** The same for many, in their order and in one query. Refuses with `NotFound` where one's thread is not there. */
export async function addressesOf(tx: Tx, contributions: readonly Placed[]): Promise<string[]> {
  const places = await placesOf(tx, [...new Set(contributions.map(({ threadId }) => threadId))]);
  return contributions.map(({ kind, id, threadId }) => {
    const { path, annotation } = one(
      places.filter((place) => place.threadId === threadId),
      'thread',
    );
    const query = new URLSearchParams({ ...(annotation && { annotation }) });
    query.set(kind, id);
    return `${path}?${query}#${id}`;
  });
}

const placesOf = async (tx: Tx, threadIds: string[]) =>
  threadIds.length === 0
    ? []
    : tx
        .select({
          threadId: threads.id,
          path: pathOf,
          /** Set where the thread belongs to an annotation: its comments are shown below that annotation. */
          annotation: annotations.id,
        })
        .from(threads)
        .innerJoin(tenants, eq(tenants.id, threads.tenantId))
        .innerJoin(offerFormats, eq(offerFormats.id, threads.offerFormatId))
        .innerJoin(offers, eq(offers.id, offerFormats.offerId))
        .leftJoin(annotations, eq(annotations.id, threads.subjectId))
        .where(inArray(threads.id, threadIds));
