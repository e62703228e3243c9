import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { EVERYTHING_LIMIT } from '../model';
import { everythingSaid } from './everything';

const format = formats.find(({ showsOnlyItsThread }) => showsOnlyItsThread)?.code ?? '';

test('all that was said is read in its order, page by page, each comment once', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format });
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`insert into comments (thread_id, seq, rev, author_id, text, post_key, post_hash)
      select ${threadId}, n, n, ${town.anna.memberId}, n::text, gen_random_uuid(), ''
      from generate_series(1, ${EVERYTHING_LIMIT + 3}) n`),
  );
  const first = await everythingSaid(town.visitor, threadId, 0);
  const second = await everythingSaid(town.visitor, threadId, first.next ?? 0);
  expect([first.comments.length, first.next, second.next]).toEqual([EVERYTHING_LIMIT, EVERYTHING_LIMIT, null]);
  expect([...first.comments, ...second.comments].map(({ text }) => Number(text))).toEqual(
    Array.from({ length: EVERYTHING_LIMIT + 3 }, (_, index) => index + 1),
  );
});

test('what was said in a draft is nobody’s business', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format, state: 'draft' });
  await expect(everythingSaid(town.visitor, threadId, 0)).rejects.toMatchObject({ code: 'thread.not-found' });
  expect(await everythingSaid(town.emil, threadId, 0)).toEqual({ comments: [], next: null });
});
