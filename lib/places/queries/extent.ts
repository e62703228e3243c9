import { count } from 'drizzle-orm';
import { places } from '@/db/schema/places';
import { inTenant, type TenantId } from '@/db/tenancy';
import { settings } from '@/lib/settings';
import type { PlaceSource } from '../model/place';

/** Whether there is anything to look for, here or at the operator's geocoder. */
export const hasPlaces = async (actor: { tenantId: TenantId }): Promise<boolean> =>
  settings().geocoderUrl !== null ||
  inTenant(actor, async (tx) => (await tx.select({ id: places.id }).from(places).limit(1)).length > 0);

/** How many places the index has from each source. */
export async function placeCounts(actor: { tenantId: TenantId }): Promise<Record<PlaceSource, number>> {
  const { source } = places;
  const rows = await inTenant(actor, (tx) => tx.select({ source, count: count() }).from(places).groupBy(source));
  return { map: 0, list: 0, ...Object.fromEntries(rows.map(({ source, count }) => [source, count])) };
}
