import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { offerFormats, offers } from '@/db/schema/offers';
import { heldContributions } from '@/db/schema/review';
import { tenants } from '@/db/schema/tenants';
import { comments, threads } from '@/db/schema/threads';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { Finding } from '@/lib/checks/model/check';
import { assess } from '@/lib/checks/model/checks';
import { checksOf } from '@/lib/checks/queries/settings';
import { assertAllowed } from '@/lib/errors';
import type { ContributionKind } from '@/lib/moderation/model';
import { canModerate } from '@/lib/moderation/policy';
import { pathOf } from '@/lib/moderation/queries/address';

/** A contribution that waits for review, as moderators see it. */
export interface Waiting {
  id: string;
  kind: ContributionKind;
  text: string;
  author: string;
  sentAt: Date;
  /** The offer and the format that it was sent to, and the path of its page. */
  offer: string;
  format: string;
  href: string;
  /** What it answers, as far as that is visible; null where it answers nothing. */
  answers: string | null;
  /** Where on the map, in words. */
  place: string | null;
  /** What the checks at work see in the text alone. */
  findings: Finding[];
}

/** At most this many, those that wait longest first. Refuses with `SignInNeeded` or `Forbidden`. */
export async function waitingForReview(actor: Actor, limit = 50): Promise<Waiting[]> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, (tx) => waitingWhere(tx, actor.tenantId, { limit }));
}

/** The same of which this is so, for who may see it. */
export async function waitingWhere(
  tx: Tx,
  tenantId: TenantId,
  { condition, limit }: { condition?: SQL; limit: number },
): Promise<Waiting[]> {
  const { names, context } = await checksOf(tx, tenantId);
  const rows = await waitingRows(tx, condition, limit);
  return rows.map((row) => ({ ...row, findings: assess(row.text, context, names) }));
}

const waitingRows = (tx: Tx, condition: SQL | undefined, limit: number) =>
  tx
    .select({
      id: heldContributions.id,
      kind: heldContributions.kind,
      text: heldContributions.text,
      author: sql<string>`coalesce(${members.pseudonym}, '')`,
      sentAt: heldContributions.sentAt,
      offer: offers.title,
      format: offerFormats.title,
      href: pathOf,
      answers: sql<
        string | null
      >`case when ${comments.hiddenBy} is null and ${comments.withdrawnAt} is null then ${comments.text} end`,
      place: sql<string | null>`${heldContributions.draft}->>'placeInWords'`,
    })
    .from(heldContributions)
    .innerJoin(members, eq(members.id, heldContributions.authorId))
    .innerJoin(threads, eq(threads.id, heldContributions.threadId))
    .innerJoin(offerFormats, eq(offerFormats.id, threads.offerFormatId))
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(tenants, eq(tenants.id, heldContributions.tenantId))
    .leftJoin(comments, sql`${comments.id} = (${heldContributions.draft}->>'parentId')::uuid`)
    .where(and(inArray(heldContributions.state, ['waiting', 'publishing']), condition))
    .orderBy(asc(heldContributions.sentAt))
    .limit(limit);
