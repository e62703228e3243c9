import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import type { ContributionFacts } from '../model';
import type { Into } from '../model/merging';
import { tableOf } from './contribution';

/** The id of the contribution that somebody means, where it is of this one's kind and thread; else null. */
export async function idMeant(
  tx: Tx,
  { kind, threadId }: Pick<ContributionFacts, 'kind' | 'threadId'>,
  { id, number }: Into,
): Promise<string | null> {
  const table = tableOf[kind];
  const meant = id === null ? eq(table.seq, number ?? 0) : eq(table.id, id);
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.threadId, threadId), meant));
  return rows[0]?.id ?? null;
}

/** The number of what a contribution was merged into; null where it was not. Looked up by key. */
export const numberOfMerged = (table: 'comments' | 'annotations') => {
  const own = sql.identifier(table);
  return sql<number | null>`case when ${own}.merged_into is not null then (select kept.seq::float8 from ${own} kept
    where kept.tenant_id = ${own}.tenant_id and kept.id = ${own}.merged_into) end`;
};
