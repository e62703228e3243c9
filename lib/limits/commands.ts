import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { settings } from '@/lib/settings';
import type { Limit } from './model';

/**
 * Counts one try of a subject (an address, a sender) against a limit, by the database's clock. Refuses with `TooMany`
 * and the seconds until the next try; a refused try does not count. The subject is kept as a hash, for a day at most.
 */
export async function countTry(tenantId: TenantId, limit: Limit, subject: string): Promise<void> {
  const hash = createHash('sha256').update(`${tenantId} ${subject}`).digest('base64url');
  const wait = await inTenant({ tenantId }, async (tx) => {
    // Two tries at the same instant would each see the other's row missing.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${limit.purpose + hash}, 0))`);
    await tx.execute(sql`delete from attempts where tried_at < now() - interval '1 day'`);
    const [counted] = await tx.execute<{ wait: number | null }>(countingTry(limit, hash));
    return counted?.wait ?? null;
  });
  if (wait !== null) throw new Refusal('TooMany', 'tries.too-many', { seconds: Math.max(1, wait) });
}

/**
 * Counts a try of a sender's address. Not in the demo: there everybody is the same loopback address, and neither a mail
 * nor a guest reaches anybody.
 */
export const countSender = async (tenantId: TenantId, limit: Limit, sender: string): Promise<void> =>
  settings().demo ? undefined : countTry(tenantId, limit, sender);

const countingTry = ({ purpose, times, seconds }: Limit, hash: string) => sql`
  with recent as (
    select tried_at from attempts where purpose = ${purpose} and subject = ${hash}
      and tried_at > now() - make_interval(secs => ${seconds})
    order by tried_at desc limit ${times}
  ), taken as (
    insert into attempts (purpose, subject)
    select ${purpose}, ${hash} where (select count(*) from recent) < ${times} returning id
  )
  select case when not exists (select from taken)
    then ceil(extract(epoch from min(tried_at) - now()) + ${seconds})::int end as wait from recent`;
