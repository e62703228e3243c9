import { eq, sql } from 'drizzle-orm';
import { offerEditors } from '@/db/schema/invitations';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isAdmin, isEditor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canChangeOffer, isAmongEditors } from '../policy';
import { type OfferPage, offerPage } from '../queries';

/** The ids of those who alone may edit an offer besides admins; an empty list: every editor may. */
export const editorsLimitedTo = async (tx: Tx, offerId: string): Promise<string[]> =>
  (
    await tx.select({ memberId: offerEditors.memberId }).from(offerEditors).where(eq(offerEditors.offerId, offerId))
  ).map(({ memberId }) => memberId);

/** The same for the offer of a format. Empty for who is no editor, whom this does not concern. */
export async function editorsOfFormat(tx: Tx, actor: Actor, formatId: string): Promise<string[]> {
  if (!isEditor(actor)) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    select e.member_id as id from offer_editors e
    join offer_formats f on f.tenant_id = e.tenant_id and f.offer_id = e.offer_id where f.id = ${formatId}`);
  return rows.map(({ id }) => id);
}

/**
 * Refuses with `Forbidden` `offer.other-editors` an editor who is not among those that this format's offer is limited to.
 * Asks for no role: that is its callers' part.
 */
export const assertAmongEditors = async (tx: Tx, actor: Actor, formatId: string): Promise<void> =>
  assertAllowed(isAmongEditors(actor, await editorsOfFormat(tx, actor, formatId)));

/** The offer at this address for who may edit it. Refuses as `offerPage`, and an editor who is not among its editors. */
export async function editedOffer(actor: Actor, offerSlug: string): Promise<OfferPage> {
  assertAllowed(canChangeOffer(actor));
  const offer = await offerPage(actor, offerSlug);
  assertAllowed(isAmongEditors(actor, await inTenant(actor, (tx) => editorsLimitedTo(tx, offer.id))));
  return offer;
}

/** Whether this actor may edit that offer. Asks nothing of the database for who is no editor. */
export const mayEditOffer = async (actor: Actor, offerId: string): Promise<boolean> =>
  canChangeOffer(actor).ok && isAmongEditors(actor, await inTenant(actor, (tx) => editorsLimitedTo(tx, offerId))).ok;

/** The ids of offers that this editor may not edit, since they are limited to others. */
export async function offersOfOthers(actor: Actor): Promise<Set<string>> {
  if (isAdmin(actor)) return new Set();
  const rows = await inTenant(actor, (tx) =>
    tx.execute<{ id: string }>(sql`
      select offer_id as id from offer_editors group by offer_id
      having not bool_or(member_id = ${actor.memberId}::uuid)`),
  );
  return new Set(rows.map(({ id }) => id));
}

/** An editor of the town, and whether an offer is limited to them. */
export interface OfferEditor {
  id: string;
  name: string;
  isNamed: boolean;
}

/** The town's editors, for an offer. */
export const editorsFor = (actor: Actor, offerId: string): Promise<OfferEditor[]> =>
  inTenant(actor, async (tx) => [
    ...(await tx.execute<OfferEditor & Record<string, unknown>>(sql`
      select m.id, coalesce(m.pseudonym, m.email) as name,
        exists (select from offer_editors e where e.offer_id = ${offerId} and e.member_id = m.id) as "isNamed"
      from members m join roles r on r.tenant_id = m.tenant_id and r.member_id = m.id and r.role = 'editor'
      order by lower(coalesce(m.pseudonym, m.email)), m.id`)),
  ]);
