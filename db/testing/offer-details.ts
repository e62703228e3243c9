import { eq } from 'drizzle-orm';
import { offers } from '../schema/offers';
import { inTenant } from '../tenancy';
import type { Town } from './world';

/** What an offer says, as the form for its details would send it again. */
export async function detailsOf(town: Town, offerId: string) {
  const [row] = await inTenant(town.emil, (tx) => tx.select().from(offers).where(eq(offers.id, offerId)));
  if (!row) throw new Error(`There is no offer ${offerId}.`);
  const { id: _, tenantId: __, createdBy: ___, createdAt: ____, archivedAt: _____, slug: ______, ...details } = row;
  return details;
}
