import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { formatOf } from '@/lib/formats/registry';
import type { OfferState } from '@/lib/offers/model';
import { tenantBySlug } from '@/lib/tenants/queries';
import type { PageAddress } from './page-address';

/** The state of the database that a format's page shows, as far as all see the same. */
export interface Stamp {
  /** Everything but the page's own thread: two pages with the same one differ in their thread at most. */
  around: string;
  threadId: string;
  formatId: string;
  /** The number of the thread's latest event. */
  head: number;
}

/**
 * The stamp of a page, by the database's clock. Null where the page may not be kept: there is none, it is a draft, or
 * the format's panel shows more than its own thread.
 */
export const stampOf = async (tenantId: TenantId, address: PageAddress): Promise<Stamp | null> =>
  inTenant({ tenantId }, (tx) => stampIn(tx, address));

export async function stampIn(tx: Tx, { offerSlug, partSlug }: PageAddress): Promise<Stamp | null> {
  const parts = await tx.execute<PartRow>(sql`
    select (select version::text from page_versions) as version, f.id, f.slug, f.format, t.id as "threadId",
      t.head::float8 as head, t.comment_count as count,
      case when p.id is null then 'draft' when now() < greatest(f.opens_at, o.opens_at) then 'announced'
        when now() < least(f.closes_at, o.closes_at) then 'open' else 'closed' end as state
    from offers o
    join offer_formats f on f.offer_id = o.id
    join threads t on t.subject_id = f.id
    left join publications p on p.offer_id = o.id
    where o.slug = ${offerSlug} order by f.position, f.id`);
  const own = parts.find(({ slug }) => slug === partSlug);
  if (!own || own.state === 'draft' || !formatOf(own.format).showsOnlyItsThread) return null;
  const others = parts.map((part) => `${part.slug}=${part.state}${part === own ? '' : `,${part.count}`}`);
  const { threadId, id: formatId, head } = own;
  return { around: [own.version ?? '0', ...others].join(' '), threadId, formatId, head };
}

interface PartRow extends Record<string, unknown> {
  version: string | null;
  id: string;
  slug: string;
  format: string;
  threadId: string;
  head: number;
  count: number;
  state: OfferState;
}

/** A tenant's id by its address, which outlives every page; null where there is no such tenant. */
export async function tenantIdAt(slug: string): Promise<TenantId | null> {
  const known = ids.get(slug);
  if (known) return known;
  const found = await tenantBySlug(slug).catch(() => null);
  if (found) ids.set(slug, found.id);
  return found?.id ?? null;
}

const ids = new Map<string, TenantId>();
