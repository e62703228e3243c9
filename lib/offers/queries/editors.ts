import { eq, sql } from 'drizzle-orm';
import { offerEditors } from '@/db/schema/invitations';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';

/** The ids of those who alone may edit an offer besides admins; an empty list: every editor may. */
export const editorsLimitedTo = async (tx: Tx, offerId: string): Promise<string[]> =>
  (
    await tx.select({ memberId: offerEditors.memberId }).from(offerEditors).where(eq(offerEditors.offerId, offerId))
  ).map(({ memberId }) => memberId);

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
