import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { inTenant, type TenantId } from '@/db/tenancy';
import { chanceFrom, textBy } from './words';

const POSTS = 500;

/** How long it takes to store a comment, in ms each: without what finds it, and with it. In turn, so that both have the same luck. */
export async function postingIn(adminUrl: string, tenantId: TenantId): Promise<{ alone: number; found: number }> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const [place] = await admin<{ thread: string; author: string }[]>`
    with author as (insert into members (tenant_id, trust, pseudonym) values (${tenantId}, 'email', 'Anna') returning id)
    select t.id as thread, author.id as author from threads t, author where t.tenant_id = ${tenantId} limit 1`;
  const took = { alone: 0, found: 0 };
  try {
    for (const side of ['found', 'alone', 'found', 'alone'] as const) {
      await admin.unsafe(`alter table comments ${side === 'alone' ? 'disable' : 'enable'} trigger found_when_added`);
      took[side] += (await timed(tenantId, place ?? { thread: '', author: '' })) / 2;
    }
    await admin`alter table comments enable trigger found_when_added`;
  } finally {
    await admin.end();
  }
  return took;
}

async function timed(tenantId: TenantId, { thread, author }: { thread: string; author: string }): Promise<number> {
  const chance = chanceFrom(3);
  const start = performance.now();
  for (let n = 0; n < POSTS; n++)
    await inTenant({ tenantId }, (tx) =>
      tx.execute(sql`insert into comments (thread_id, seq, rev, author_id, text, post_key, post_hash)
        select ${thread}::uuid, coalesce(max(seq), 0) + 1, 1, ${author}::uuid, ${textBy(chance)}, gen_random_uuid(), ''
        from comments where thread_id = ${thread}::uuid`),
    );
  return (performance.now() - start) / POSTS;
}
