import type { TenantId } from '@/db/tenancy';
import { suggestedPlaces } from '@/lib/places/queries/suggested';
import { municipalityNamed } from '@/lib/tenants/queries';
import { type Misread, misreadIn, RADIUS, Search } from '../model/search';
import type { Around } from './conditions';

export type Address = Readonly<Record<string, string | string[] | undefined>>;

/** A search as its address says it, once it is known what the address names. */
export interface ReadSearch {
  search: Search;
  /** What of it was not understood, and so is not looked for. */
  misread: Misread[];
  /** In which tenant is looked; null: in all. */
  tenantId: TenantId | null;
  around: Around | null;
  /** What is called so by a filter: the municipality, or the place in it. */
  names: { town?: string; place?: string };
}

/** Reads a search in one tenant, or in all (null). A place is looked up where the town's maps look it up; nothing is kept. */
export async function readSearch(tenantId: TenantId | null, address: Address): Promise<ReadSearch> {
  const search = Search.parse(address);
  const read = { search, misread: misreadIn(address, search), tenantId, around: null, names: {} };
  return tenantId === null ? inMunicipality(read) : aroundPlace(read, tenantId);
}

async function inMunicipality(read: ReadSearch): Promise<ReadSearch> {
  const { town } = read.search;
  const plain = { ...read, search: { ...read.search, place: undefined, within: undefined } };
  if (!town) return plain;
  const found = await municipalityNamed(town);
  if (!found) return missed(plain, 'town', town);
  const search = { ...plain.search, town: found.slug };
  return { ...plain, search, tenantId: found.id, names: { town: found.name } };
}

async function aroundPlace(read: ReadSearch, tenantId: TenantId): Promise<ReadSearch> {
  const { place, near, within } = read.search;
  const plain = { ...read, search: { ...read.search, town: undefined } };
  const metres = Number(within ?? RADIUS) * 1_000;
  if (place) {
    const [found] = await suggestedPlaces({ tenantId }, place);
    if (!found) return missed(plain, 'place', place);
    const { name, lon, lat } = found;
    return { ...plain, around: { lon, lat, metres }, names: { place: name } };
  }
  const [lat = 0, lon = 0] = near?.split(',').map(Number) ?? [];
  return near && within ? { ...plain, around: { lon, lat, metres } } : plain;
}

const missed = (read: ReadSearch, name: 'town' | 'place', said: string): ReadSearch => ({
  ...read,
  search: { ...read.search, [name]: undefined },
  misread: [...read.misread, { name, said }],
});
