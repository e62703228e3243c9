import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { TIME_ZONE } from '@/lib/text';

/** How often the pages of an offer were opened: in the last seven days, and in all. For staff: the caller checks that. */
export const viewsOf = (actor: Actor, offerId: string): Promise<{ week: number; all: number }> =>
  inTenant(actor, async (tx) => {
    const [row] = await tx.execute<{ week: number; all: number }>(sql`
      select coalesce(sum(views), 0)::int as "all",
        coalesce(sum(views) filter (where day > (now() at time zone ${TIME_ZONE})::date - 7), 0)::int as week
      from offer_views where offer_id = ${offerId}`);
    return { week: row?.week ?? 0, all: row?.all ?? 0 };
  });
