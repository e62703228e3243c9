import type { TenantId } from '@/db/tenancy';
import { waitOfNetwork } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import type { Search } from '../model/search';
import { type FoundPage, foundBy } from './found';

/**
 * What a page of the search shows to who asks from this network: null where nothing was asked, or how many seconds they
 * have to wait. What is asked is not kept.
 */
export async function searchPage(
  tenantId: TenantId | null,
  search: Search,
  sender: string,
): Promise<FoundPage | number | null> {
  if (search.q === '' && !search.near) return null;
  const wait = waitOfNetwork(tenantId, sender, paces.search);
  if (wait > 0) return wait;
  try {
    return await foundBy(tenantId, search);
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
