import type { TenantId } from '@/db/tenancy';
import { waitOfNetwork } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { Search } from '../model/search';
import { type FoundPage, foundBy } from './found';
import { type Address, type ReadSearch, readSearch } from './reading';

/** What a page of the search shows. */
export interface SearchAnswer extends Omit<ReadSearch, 'tenantId' | 'around'> {
  /** Null where nothing was asked; a number: so many seconds one has to wait. */
  page: FoundPage | number | null;
}

/** What is found in a tenant, or in all (null), by who asks from this network with this address. What is asked is not kept. */
export async function searchPage(tenantId: TenantId | null, address: Address, sender: string): Promise<SearchAnswer> {
  const asked = Search.parse(address);
  if (asked.q === '' && !asked.near) return { search: asked, misread: [], names: {}, page: null };
  const wait = waitOfNetwork(tenantId, sender, paces.search);
  if (wait > 0) return { search: asked, misread: [], names: {}, page: wait };
  const { around, tenantId: where, ...read } = await readSearch(tenantId, address);
  return { ...read, page: await foundInTime(where, read.search, around) };
}

async function foundInTime(...asked: Parameters<typeof foundBy>): Promise<FoundPage | number> {
  try {
    return await foundBy(...asked);
  } catch (error) {
    if (!isTooLong(error)) throw error;
    return BUSY_SECONDS;
  }
}

/** So long one waits who asked while the database had no time. */
const BUSY_SECONDS = 10;

/** PostgreSQL broke it off: `query_canceled`. */
const isTooLong = (error: unknown): boolean =>
  [error, (error as Error).cause].some((each) => (each as { code?: string } | undefined)?.code === '57014');
