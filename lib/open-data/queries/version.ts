import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { Collection } from '../model/collection';

/**
 * A word that changes with everything a download of this map shows: each thread's number only grows, the map's own and
 * those of the discussions below it, and so does the tenant's for names, roles and settings.
 */
export const downloadVersion = (actor: Actor, { offerFormatId }: Collection): Promise<string> =>
  inTenant(actor, async (tx) => {
    const [row] = await tx.execute<{ version: string }>(sql`
      select concat_ws('.', coalesce((select version from page_versions), 0), count(*), sum(head)) as version
      from threads where offer_format_id = ${offerFormatId}`);
    return row?.version ?? '';
  });
