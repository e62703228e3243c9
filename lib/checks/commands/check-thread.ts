import { sql } from 'drizzle-orm';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { CheckName, Context } from '../model/check';
import { assess } from '../model/checks';
import { checksOf } from '../queries/settings';
import { textsAfter, type Unchecked } from '../queries/unchecked';
import { keepFindings } from './keep-findings';
import { markTexts } from './mark-texts';

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
    const written = texts.filter(({ isSpared }) => !isSpared);
    const alike = names.includes('duplicate') ? await markTexts(tx, threadId, written) : new Map();
    for (const text of written)
      await check(tx, text, { names, context: { ...context, alike: alike.get(text.id) ?? [] } });
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
  const { lately, isFirst, isEdited } = text;
  const isGone = text.isWithdrawn || text.isHidden;
  const found = isGone ? [] : assess(text.text, { ...context, lately, isFirst }, names);
  // Most of what people write is new and nothing is seen in it.
  if (found.length > 0 || (isEdited && !isGone)) await keepFindings(tx, text, { names, found });
}
