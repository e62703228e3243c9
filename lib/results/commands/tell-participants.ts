import type { Tx } from '@/db/tenancy';
import { followersOf } from '@/lib/follows/queries/followed';
import { notifyAll } from '@/lib/notifications/commands/notify';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import { participantsOf } from '../queries';

interface News {
  kind: 'result.published' | 'result.moved' | 'result.step';
  facts: Record<string, string>;
}

/** Tells everybody who took part in an offer or follows it, once, with the way to its result. */
export async function tellParticipants(tx: Tx, offer: { id: string; slug: string }, news: News): Promise<void> {
  const href = `/${await ownSlug(tx)}/results/${offer.slug}`;
  const all = new Set([...(await participantsOf(tx, offer.id)), ...(await followersOf(tx, offer.id))]);
  await notifyAll(
    tx,
    [...all].map((memberId) => ({ memberId, ...news, href, offerId: offer.id })),
  );
}
