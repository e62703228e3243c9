import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';
import { foundKinds } from '../model/found';
import { learnWords } from './learn-words';

/** So many of a kind are entered in one transaction; who changes one of them waits so long. */
const AT_ONCE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Enters all that is published in a tenant anew, while it goes on, takes out what is not, and counts its words. For the
 * first start and for a repair: triggers keep it otherwise. For the operator's programs alone. Out: how many entries there are.
 */
export async function rebuildSearch(tenantId: TenantId): Promise<number> {
  for (const kind of foundKinds) {
    let beyond: string | null = FIRST;
    while (beyond !== null) beyond = await putMany(tenantId, kind, beyond);
    await inTenant({ tenantId }, (tx) =>
      tx.execute(sql`
        delete from search_entries e where e.kind = ${kind} and not exists (select from search_sources s
          where s.tenant_id = e.tenant_id and s.id = e.id and s.kind = ${kind})`),
    );
  }
  await learnWords(tenantId, { anew: true });
  const [row] = await inTenant({ tenantId }, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from search_entries`),
  );
  return row?.n ?? 0;
}

const putMany = (tenantId: TenantId, kind: string, beyond: string): Promise<string | null> =>
  inTenant({ tenantId }, async (tx) => {
    const [row] = await tx.execute<{ last: string | null }>(
      sql`select search_put_many(${tenantId}::uuid, ${kind}, ${beyond}::uuid, ${AT_ONCE}) as last`,
    );
    return row?.last ?? null;
  });
