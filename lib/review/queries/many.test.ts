import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import { waitingInGroups } from './groups';

test('five thousand that wait are brought together in a moment', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`
      with wave as (insert into waves (thread_id, sign, until) values (${threadId}, 'many', now() + interval '1 hour') returning id),
        firsts as (select uuid_v7() as id, n from generate_series(0, 11) n)
      insert into held_contributions (kind, thread_id, author_id, draft, text, post_key, post_hash, sent_at, wave_id, group_id, grouped_by)
      select 'comment', ${threadId}, ${town.anna.memberId}, '{}', 'Nummer ' || i, uuid_v7(), '', now() + i * interval '1 ms', wave.id,
        case when i % 10 < 8 then f.id end, case when i % 10 < 8 then 'alike' end
      from generate_series(1, 5000) i, wave, firsts f where f.n = i % 12`),
  );
  const begun = performance.now();
  const groups = await waitingInGroups(town.mona);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(5_000);
  expect(groups).toHaveLength(13);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
