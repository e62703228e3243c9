import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tenants } from '@/db/schema/tenants';
import { inTenant, type TenantId } from '@/db/tenancy';
import { isRefusal } from '@/lib/errors';
import { fetchInTurn } from '@/lib/outgoing/fetch-in-turn';
import { settings } from '@/lib/settings';
import { FOUND_LIMIT, PLACE_NAME_LIMIT, type Place, type PlaceKind } from '../model/place';

/**
 * What the operator's geocoder (`GEOCODER_URL`) knows of a question inside of the town, as it speaks Photon's GeoJSON
 * (github.com/komoot/photon); each place says from which host it is. None where no geocoder is set, and where it does
 * not answer within `PATIENCE_MS` or says something else: then one has what the own index has.
 */
export async function placesOutside(actor: { tenantId: TenantId }, typed: string): Promise<Place[]> {
  const { geocoderUrl } = settings();
  if (geocoderUrl === null) return [];
  const [town] = await inTenant(actor, (tx) =>
    tx.select({ bounds: tenants.bounds }).from(tenants).where(eq(tenants.id, actor.tenantId)),
  );
  if (!town) return [];
  const address = questionAt(geocoderUrl, typed, town.bounds);
  try {
    const question = { types: JSON_TYPES, bytes: ANSWER_BYTES, ms: PATIENCE_MS };
    const { status, body } = await fetchInTurn(actor.tenantId, address, question);
    return status === 200 ? placesIn(body, { bounds: town.bounds, from: new URL(geocoderUrl).hostname }) : [];
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** Somebody waits while typing. */
const PATIENCE_MS = 1_500;
const ANSWER_BYTES = 256 * 1024;
const JSON_TYPES = ['application/json', 'application/geo+json', 'application/vnd.geo+json'];

/** West, south, east, north. */
type Bounds = [number, number, number, number];

/** The town goes along as bounds, and nothing of who asks. */
function questionAt(address: string, typed: string, bounds: Bounds): string {
  const url = new URL(address);
  const asked = { q: typed.trim(), limit: String(FOUND_LIMIT), lang: 'de', bbox: bounds.join(',') };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

const Text = z.string().trim().max(PLACE_NAME_LIMIT).optional();
const Found = z.object({
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()], z.number()) }),
  properties: z.object({ name: Text, street: Text, housenumber: Text, type: Text, osm_key: Text }),
});
const Answer = z.object({ features: z.array(z.unknown()).max(100) });

function placesIn(body: Buffer, { bounds, from }: { bounds: Bounds; from: string }): Place[] {
  const { data } = Answer.safeParse(contentOf(body));
  return (data?.features ?? []).flatMap((feature) => {
    const read = Found.safeParse(feature);
    if (!read.success) return [];
    const { geometry, properties } = read.data;
    const [lon, lat] = geometry.coordinates;
    const name = nameOf(properties);
    return name && isIn(bounds, lon, lat) ? [{ name, kind: kindOf(properties), lon, lat, from }] : [];
  });
}

function contentOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

type Properties = z.output<typeof Found>['properties'];

const nameOf = ({ name, street, housenumber }: Properties): string =>
  (name || [street, housenumber].filter(Boolean).join(' ')).slice(0, PLACE_NAME_LIMIT);

function kindOf({ name, type, housenumber, osm_key }: Properties): PlaceKind {
  if (!name && housenumber) return 'address';
  if (type === 'street' || osm_key === 'highway') return 'street';
  return type === 'house' ? 'building' : 'place';
}

const isIn = ([west, south, east, north]: Bounds, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
