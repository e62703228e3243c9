import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { Step } from './carry-out';
import { threadsEndedFor } from './ended';

/**
 * Who wrote what was said in an offer that has been over for long enough: all of it belongs to one nobody then, so that
 * not even two contributions can be told to be of the same person. What the town itself said stays the town's.
 */
export const forgetAuthors: Step = async (tx, { contributions }, limit) => {
  const threads = threadsEndedFor(contributions);
  const found = await authored(tx, sql`thread_id in ${threads}`, limit);
  if (found.length === 0) return 0;
  const nobody = await nobodyIn(tx);
  for (const table of ['comments', 'annotations'] as const) {
    const ids = found.flatMap((row) => (row.table === table ? [row.id] : []));
    // The hash of what was sent goes, too: by it a guess of what somebody wrote could be confirmed.
    await tx.execute(sql`
      update ${sql.identifier(table)} set author_id = ${nobody}, post_hash = id::text
      where id = any(string_to_array(${ids.join()}, ',')::uuid[])`);
  }
  await renewPages(tx);
  return found.length;
};

/** Of people: who holds a role speaks for the town, and who is nobody already stays so. */
const authored = (tx: Tx, where: SQL, limit: number) =>
  tx.execute<{ table: 'comments' | 'annotations'; id: string }>(sql`
    select "table", id from (
      select 'comments' as "table", id, author_id from comments where ${where}
      union all select 'annotations', id, author_id from annotations where ${where}) written
    where not exists (select from roles r where r.member_id = author_id)
      and not exists (select from members m where m.id = author_id and m.erased_at is not null)
    limit ${limit}`);

/** A member like those who deleted their account, which is nobody's. */
async function nobodyIn(tx: Tx): Promise<string> {
  await tx.execute(sql`
    insert into members (trust, import_key, erased_at) values ('guest', ${NOBODY}, now())
    on conflict (tenant_id, import_key) do nothing`);
  return one(await tx.execute<{ id: string }>(sql`select id from members where import_key = ${NOBODY}`), 'member').id;
}

const NOBODY = 'retention:nobody';

/** No thread has moved, so that kept pages would not notice that names are gone. */
const renewPages = (tx: Tx) =>
  tx.execute(sql`
    insert into page_versions (version) values (1)
    on conflict (tenant_id) do update set version = page_versions.version + 1`);
