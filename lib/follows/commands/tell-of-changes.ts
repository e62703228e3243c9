import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { notifyAll } from '@/lib/notifications/commands/notify';
import { dayOf } from '@/lib/offers/model/dates';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import { newsBetween } from '../model/offer-news';
import { type Changed, changedOffers } from '../queries/offer-changes';

/**
 * Tells who follows an offer what changed in what it says, where that is news (lib/follows/model/offer-news.ts), and notes
 * how far: in the caller's transaction, so that no change is told twice.
 */
export async function tellOfChanges(tx: Tx): Promise<void> {
  const changed = await changedOffers(tx);
  if (changed.length === 0) return;
  const [town, today] = [await ownSlug(tx), dayOf(new Date())];
  await notifyAll(
    tx,
    changed.flatMap(({ offerId, title, slug, newest, before, after, isMarked, followers }) => {
      const news = newsBetween(before, after, { isMarked, today });
      if (!news) return [];
      const told = { kind: 'followed.change', facts: { title, ...news }, href: `/${town}/offers/${slug}`, offerId };
      return followers.map((who) => ({ ...who, ...told, occasion: `change:${offerId}:${newest}` }));
    }),
  );
  await noteTold(tx, changed);
}

async function noteTold(tx: Tx, changed: readonly Changed[]): Promise<void> {
  await tx.execute(sql`
    update offer_versions v set told_at = now()
    from unnest(${sql.param(changed.map(({ offerId }) => offerId))}::uuid[],
      ${sql.param(changed.map(({ newest }) => newest))}::int[]) as x(id, newest)
    where v.offer_id = x.id and v.version <= x.newest and v.told_at is null`);
}
