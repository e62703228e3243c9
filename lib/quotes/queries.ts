import { type SQL, sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { addressesOf } from '@/lib/moderation/queries/address';
import { visibleIn } from '@/lib/results/queries/visible';
import type { AskedQuote, OwnQuote, PublicQuote } from './model';

/**
 * The quotes of an offer that their authors agreed to. Looked up together with the contributions: what cannot be read any
 * more, or is covered with a warning, is not quoted either. Whether anybody may see them is the caller's to check.
 */
export const quotesOf = (actor: Actor, offerId: string): Promise<PublicQuote[]> =>
  inTenant(actor, async (tx) => {
    const rows = await quotesWhere(tx, offerId, sql`q.answer = 'agreed' and v.covered_by is null`);
    return rows.map(({ id, contributionId, text, author, href }) => ({ id, contributionId, text, author, href }));
  });

/** All quotes of an offer with what their authors answered, for who chooses them. */
export const askedQuotes = (actor: Actor, offerId: string): Promise<AskedQuote[]> =>
  inTenant(actor, (tx) => quotesWhere(tx, offerId, sql`true`));

async function quotesWhere(tx: Tx, offerId: string, matches: SQL): Promise<AskedQuote[]> {
  const rows = await tx.execute<Omit<AskedQuote, 'href'> & { threadId: string } & Record<string, unknown>>(sql`
    select q.id, v.kind, v.id as "contributionId", v.thread_id as "threadId", q.text, q.answer,
      coalesce(m.pseudonym, '') as author
    from quotes q join ${visibleIn(offerId)} v on v.id = coalesce(q.comment_id, q.annotation_id)
      join members m on m.tenant_id = q.tenant_id and m.id = q.author_id and m.erased_at is null
    where q.offer_id = ${offerId} and ${matches} order by q.id`);
  const hrefs = await addressesOf(
    tx,
    rows.map(({ kind, contributionId, threadId }) => ({ kind, id: contributionId, threadId })),
  );
  return rows.map(({ threadId: _, ...row }, index) => ({ ...row, href: hrefs[index] ?? '' }));
}

/** What this person was asked to be quoted with, the newest first; nothing for a visitor. */
export const ownQuotes = async (actor: Actor): Promise<OwnQuote[]> =>
  isSignedIn(actor)
    ? inTenant(actor, async (tx) => [
        ...(await tx.execute<OwnQuote & Record<string, unknown>>(sql`
          select q.id, q.text, q.answer, q.asked_at::text as "askedAt", o.title as offer,
            '/' || t.slug || '/results/' || o.slug as href
          from quotes q join offers o on o.tenant_id = q.tenant_id and o.id = q.offer_id
            join tenants t on t.id = q.tenant_id
          where q.author_id = ${actor.memberId} order by q.id desc`)),
      ])
    : [];
