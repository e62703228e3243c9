import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { notifyAll } from '@/lib/notifications/commands/notify';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import { editorsLimitedTo } from '../queries/editors';
import type { OfferRow } from './offer-for-update';

interface Told {
  kind: string;
  offer: OfferRow;
  note?: string;
}

/** Tells editors of a plan, with the way to where it is decided. Nobody is told whose account is gone. */
export async function tellEditors(tx: Tx, members: readonly string[], { kind, offer, note = '' }: Told): Promise<void> {
  const href = `/${await ownSlug(tx)}/manage/offers/${offer.slug}/publish`;
  const facts = { offer: offer.title, note };
  await notifyAll(
    tx,
    members.map((memberId) => ({ memberId, kind, facts, href })),
  );
}

/** Asks those to agree who may: the other editors, and admins; where an offer is limited to some, these and admins. */
export async function tellOtherEditors(tx: Tx, actor: SignedIn, offer: OfferRow): Promise<void> {
  const among = await editorsLimitedTo(tx, offer.id);
  const others = await tx.execute<{ id: string }>(sql`
    select distinct member_id as id from roles
    where member_id <> ${actor.memberId}::uuid and (role = 'admin' or role = 'editor'
      and (${among.length === 0} or member_id = any(${`{${among}}`}::uuid[])))`);
  await tellEditors(
    tx,
    others.map(({ id }) => id),
    { kind: 'plan.approval-asked', offer },
  );
}
