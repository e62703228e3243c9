import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { CheckName, Context } from '../model/check';
import { assess } from '../model/checks';
import { marksOf } from '../model/shingles';
import { alikeTo } from '../queries/alike';
import { checksOf } from '../queries/settings';
import { textsAfter, type Unchecked } from '../queries/unchecked';
import { keepFindings } from './keep-findings';

/**
 * Checks what is new in a thread since it was checked last, some hundred events at a time. Findings and the number up to
 * which it is checked are committed together, so that after a crash nothing is left out and nothing found twice. While
 * another process does it, it is left to that one. Out: whether more may wait.
 */
export const checkThread = (tenantId: TenantId, threadId: string): Promise<boolean> =>
  inTenant({ tenantId }, async (tx) => {
    const after = await takenPlace(tx, threadId);
    if (after === null) return false;
    const { upTo, isMore, texts } = await textsAfter(tx, threadId, after);
    if (upTo === after) return false;
    const { names, context } = await checksOf(tx, tenantId);
    for (const text of texts) if (!text.isSpared) await check(tx, text, { names, context });
    await tx.execute(sql`update check_places set seq = ${upTo} where thread_id = ${threadId}`);
    return isMore;
  });

/** Up to where the thread is checked; from here to the commit nobody else checks it. Null: somebody does, or it is gone. */
async function takenPlace(tx: Tx, threadId: string): Promise<number | null> {
  await tx.execute(sql`
    insert into check_places (thread_id) select id from threads where id = ${threadId} on conflict do nothing`);
  const [place] = await tx.execute<{ seq: string }>(sql`
    select seq from check_places where thread_id = ${threadId} for update skip locked`);
  return place ? Number(place.seq) : null;
}

async function check(tx: Tx, text: Unchecked, { names, context }: { names: CheckName[]; context: Context }) {
  const alike = names.includes('duplicate') ? await markedAlike(tx, text) : [];
  if (text.isGone) return;
  const { lately, isFirst } = text;
  await keepFindings(tx, text, { names, found: assess(text.text, { ...context, alike, lately, isFirst }, names) });
}

/** What may be nearly the same, before its own marks are there for those who come later. */
async function markedAlike(tx: Tx, text: Unchecked) {
  const marks = marksOf(text.threadId, text.text);
  const alike = await alikeTo(tx, text, marks);
  await tx.execute(sql`
    insert into text_marks (mark, contribution_id)
    select mark, ${text.id}::uuid from unnest(string_to_array(${marks.join()}, ',')::bigint[]) as made(mark)
    on conflict do nothing`);
  return alike;
}
