import { sql } from 'drizzle-orm';
import { formatState, isStopped, offerFormats, offers, publications } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { formatOf } from '@/lib/formats/registry';
import { canModerate } from '@/lib/moderation/policy';
import { hiddenTexts } from '@/lib/moderation/queries/hidden';
import { type Rule, rulesIn } from '@/lib/moderation/queries/rules';
import type { OfferState } from '@/lib/offers/model';
import { type Hours, nextOpening } from '@/lib/offers/model/hours';
import { invitedMembers, isWithinHours, weekMinute } from '@/lib/offers/queries/writing';
import { heldOf } from '@/lib/review/queries/held';
import type { Thread } from '@/lib/threads/model';
import { hiddenIn, idsOf, type OwnView, type SharedView } from '@/lib/threads/queries/view';
import type { PageAddress } from './page-address';

/** The state of the database that a format's page shows, as far as all see the same. */
export interface Stamp {
  /** Everything but the page's own thread: two pages with the same one differ in their thread at most. */
  around: string;
  thread: Thread;
}

/**
 * The stamp of a page, by the database's clock. Null where the page may not be kept: there is none, it is a draft, or
 * the format's panel shows more than its own thread.
 */
export async function stampIn(
  tx: Tx,
  { offerSlug, partSlug }: Pick<PageAddress, 'offerSlug' | 'partSlug'>,
): Promise<Stamp | null> {
  const parts = await tx.execute<PartRow>(sql`
    select (select version::text from page_versions) as version, offers.tenant_id as "tenantId",
      offer_formats.id, offer_formats.slug,
      offer_formats.format, offer_formats.required_trust as "requiredTrust",
      offer_formats.residents_only as "residentsOnly", offer_formats.reviews_first as "reviewsFirst",
      ${isStopped} as "isStopped", offer_formats.slow_seconds as "slowSeconds",
      ${isWithinHours} as "isWithinHours", offer_formats.hours, ${weekMinute} as "weekMinute",
      offer_formats.writers, ${invitedMembers} as invited,
      offer_formats.closes_at as "closesAt",
      threads.id as "threadId", threads.head::float8 as head, threads.comment_count as "commentCount",
      ${formatState} as state
    from ${offers}
    join ${offerFormats} on ${offerFormats.offerId} = ${offers.id}
    join ${threads} on ${threads.subjectId} = ${offerFormats.id}
    left join ${publications} on ${publications.offerId} = ${offers.id}
    where ${offers.slug} = ${offerSlug} order by ${offerFormats.position}, ${offerFormats.id}`);
  const own = parts.find(({ slug }) => slug === partSlug);
  if (!own || own.state === 'draft' || !formatOf(own.format).showsOnlyItsThread) return null;
  const states = parts.map((part) => `${part.slug}=${part.state}${part === own ? '' : `,${part.commentCount}`}`);
  const writing = `${own.isWithinHours} ${own.invited.join()}`;
  return { around: [own.tenantId, own.version ?? '0', writing, ...states].join(' '), thread: threadFrom(own) };
}

/** What of a page is one member's own. */
export interface Own extends OwnView {
  /** How many messages they have not marked as read. */
  unread: number;
  /** The netiquette's rules in their language, for who may hide. */
  rules: Rule[];
}

/** What this member has of a page that shows these comments, or no single ones. */
export async function ownIn(tx: Tx, actor: SignedIn, shown: SharedView | null, locale: string): Promise<Own> {
  const moderates = shown !== null && canModerate(actor).ok;
  const [[row], texts, rules, held] = await Promise.all([
    tx.execute<OwnRow>(sql`
      select (select count(*)::int from notifications where member_id = ${actor.memberId} and read_at is null) as unread,
        (select jsonb_object_agg(comment_id, value) from votes
          where member_id = ${actor.memberId}
            and comment_id = any(string_to_array(${shown ? idsOf(shown).join() : ''}, ',')::uuid[])) as votes`),
    moderates ? hiddenTexts(tx, hiddenIn(shown)) : {},
    moderates ? rulesIn(tx, locale) : [],
    shown ? heldOf(tx, actor, shown.thread) : [],
  ]);
  return { unread: row?.unread ?? 0, ownVotes: row?.votes ?? {}, hiddenTexts: texts, rules, held };
}

interface OwnRow extends Record<string, unknown> {
  unread: number;
  votes: Record<string, 1 | -1> | null;
}

const threadFrom = (row: PartRow): Thread => ({
  ...{ id: row.threadId, offerFormatId: row.id, subjectId: row.id, format: row.format, state: row.state },
  ...{ opens: formatOf(row.format).opens, requiredTrust: row.requiredTrust, closesAt: new Date(row.closesAt) },
  ...{ residentsOnly: row.residentsOnly, reviewsFirst: row.reviewsFirst, isStopped: row.isStopped },
  ...{ slowSeconds: row.slowSeconds, isWithinHours: row.isWithinHours, writers: row.writers, invited: row.invited },
  opensAgain: row.hours && nextOpening(row.hours, row.weekMinute),
  ...{ head: row.head, commentCount: row.commentCount },
});

interface PartRow extends Record<string, unknown> {
  /** Pages are kept by their address, which may be another tenant's one day. */
  tenantId: string;
  version: string | null;
  id: string;
  slug: string;
  format: string;
  threadId: string;
  head: number;
  commentCount: number;
  requiredTrust: Thread['requiredTrust'];
  residentsOnly: boolean;
  reviewsFirst: boolean;
  isStopped: boolean;
  slowSeconds: number;
  isWithinHours: boolean;
  hours: Hours | null;
  weekMinute: number;
  writers: Thread['writers'];
  invited: string[];
  closesAt: string;
  state: OfferState;
}
