import { eq } from 'drizzle-orm';
import type { FeatureCollection } from 'geojson';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, Refusal } from '@/lib/errors';
import { publicFile } from '@/lib/pictures/queries/public-file';
import { drawnPlaces } from '../model/drawn-places';
import type { Place } from '../model/place';
import { canFillPlaces } from '../policy';
import { replacePlaces } from './replace-places';

/**
 * Fills the index with the streets, squares and buildings of the town's own drawing. Refuses with `SignInNeeded`,
 * `Forbidden` or `Invalid` (`places.no-drawing`: the town has none, or none of it has a name). Out: how many.
 */
export async function takeFromMap(actor: Actor): Promise<number> {
  assertAllowed(canFillPlaces(actor));
  const [town] = await inTenant(actor, (tx) =>
    tx.select({ basemap: tenants.basemap }).from(tenants).where(eq(tenants.id, actor.tenantId)),
  );
  const found = placesIn(town?.basemap ? await publicFile(town.basemap) : null);
  if (found.length === 0) throw new Refusal('Invalid', 'places.no-drawing');
  return replacePlaces(actor, 'map', [found]);
}

/** A drawing that cannot be read names no place. */
function placesIn(drawing: string | null): Place[] {
  try {
    return drawing === null ? [] : drawnPlaces(JSON.parse(drawing) as FeatureCollection);
  } catch {
    return [];
  }
}
