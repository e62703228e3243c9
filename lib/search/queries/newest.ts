import { and, type SQL, sql } from 'drizzle-orm';
import type { TenantId, Tx } from '@/db/tenancy';

/** Hits of a word that is in more entries are looked for among so many of the newest, one by one. */
const COMMON = 5_000;
const WALKED = 3_000;

/** What names an entry. */
export interface Key extends Record<string, unknown> {
  tenantId: string;
  id: string;
  kind: string;
}

interface Wish {
  tenantId: TenantId | null;
  /** What people said, or offers and their parts. */
  isTalk: boolean;
  /** About how many fit, at most. */
  entries: number;
  /** Only what speaks for the town: there is little of it, and an index of its own. */
  isOfficial?: boolean;
  where: SQL | undefined;
  /** What else is asked: as it is quick for one entry after the other, and for very many at once. */
  narrowed?: { each: SQL; all: SQL } | undefined;
  /** From where on; absent: from the newest. */
  beyond?: SQL | undefined;
  limit: number;
}

/**
 * The newest entries `e` that fit. A word that many say is found soon by walking the newest; a rare one, and where that is
 * not enough, by the index of words. Which of both is quicker could be guessed by the planner, and two words that
 * are often said and never together would make it walk for seconds.
 */
export async function newestOf(tx: Tx, wish: Wish): Promise<Key[]> {
  const { tenantId, isTalk, entries, where, narrowed, beyond, limit } = wish;
  const among = and(
    isTalk ? sql`e.contributed` : sql`not e.contributed`,
    wish.isOfficial ? sql`e.official` : undefined,
    tenantId === null ? undefined : sql`e.tenant_id = ${tenantId}::uuid`,
    beyond,
  );
  const near =
    entries <= COMMON
      ? []
      : await tx.execute<Key>(sql`
          select ${KEY} from (
            select * from search_entries e where ${among} order by e.at desc, e.id desc limit ${WALKED}
          ) as e where ${and(where, narrowed?.each)} order by e.at desc, e.id desc limit ${limit}`);
  if (near.length === limit) return [...near];
  // Not by the index of times: it is ordered by something else.
  const all = await tx.execute<Key>(sql`
    select ${KEY} from search_entries e where ${and(among, where, narrowed?.all)}
    order by e.at + interval '0' desc, e.id desc limit ${limit}`);
  return [...all];
}

const KEY = sql`e.tenant_id as "tenantId", e.id, e.kind`;

/** Whether an entry `e` is one of these. */
export const isOneOf = (keys: readonly Key[]): SQL => {
  const [tenants, ids, kinds] = [
    keys.map((key) => key.tenantId),
    keys.map(({ id }) => id),
    keys.map(({ kind }) => kind),
  ];
  return sql`(e.tenant_id, e.id, e.kind) in (select * from unnest(
    ${sql.param(tenants)}::uuid[], ${sql.param(ids)}::uuid[], ${sql.param(kinds)}::text[]))`;
};
