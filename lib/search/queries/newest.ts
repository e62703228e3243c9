import { and, type SQL, sql } from 'drizzle-orm';
import type { TenantId, Tx } from '@/db/tenancy';
import { type Period, periodBefore } from '../model/periods';
import type { Asked } from './asked';
import { hasWords } from './conditions';

/** Hits of a word that is in more entries are looked for among so many of the newest, one by one. */
const COMMON = 5_000;
const WALKED = 3_000;
/** Of all towns together it is not known how common a word is: so few are looked at in any case. */
const GLANCED = 1_000;
/** All hits of a word that is in fewer entries are looked at. */
const RARE = 1_500;

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
  asked: Asked;
  /** Only what speaks for the town: there is little of it, and an index of its own. */
  isOfficial?: boolean;
  where: SQL | undefined;
  /** What else is asked: as it is quick for one entry after the other, and for very many at once. */
  narrowed?: { each: SQL; all: SQL } | undefined;
  /** After which entry the page before ended: its time in microseconds since 1970, and its id. Absent: the newest come first. */
  beyond?: { key: string; id: string } | undefined;
  limit: number;
}

/**
 * The newest entries `e` that fit. A word that many say is found soon by walking the newest; all others by the index of
 * words, in ever longer times before. Which of both is quicker could be guessed by the planner, and two words that are
 * often said and never together would make it walk for seconds.
 */
export async function newestOf(tx: Tx, wish: Wish): Promise<Key[]> {
  const { asked, limit } = wish;
  const steps = stepsFor(wish);
  if (steps > 0) {
    const near = await walked(tx, wish, steps);
    if (near.length === limit) return near;
  }
  const latest = wish.beyond ? Number(wish.beyond.key) / 1_000 : Date.now();
  for (const period of periodsFor(wish)) {
    const words = sql`(${asked.query} && ${periodBefore(latest, period)}::tsquery)`;
    const found = await indexed(tx, wish, words);
    if (found.length === limit) return found;
  }
  return indexed(tx, wish, asked.query);
}

function stepsFor({ tenantId, isTalk, asked }: Wish): number {
  if (asked.entries > COMMON) return WALKED;
  return tenantId === null && isTalk && asked.query !== null ? GLANCED : 0;
}

/** Of a tenant it is known how rare a word is, of all together only about; and offers are few. */
function periodsFor({ tenantId, isTalk, isOfficial, asked }: Wish): Period[] {
  if (asked.query === null || isOfficial) return [];
  if (!isTalk) return tenantId === null ? ['quarter'] : [];
  return tenantId === null || asked.entries > RARE ? ['month', 'year'] : [];
}

async function walked(tx: Tx, wish: Wish, steps: number): Promise<Key[]> {
  const { asked, where, narrowed, limit } = wish;
  return tx.execute<Key>(sql`
    select ${KEY} from (
      select * from search_entries e where ${among(wish)} order by e.at desc, e.id desc limit ${steps}
    ) as e where ${and(hasWords(asked.query), where, narrowed?.each)} order by e.at desc, e.id desc limit ${limit}`);
}

/** Not by the index of times: it is ordered by something else. */
const indexed = (tx: Tx, wish: Wish, words: SQL | null): Promise<Key[]> =>
  tx.execute<Key>(sql`
    select ${KEY} from search_entries e where ${and(among(wish), hasWords(words), wish.where, wish.narrowed?.all)}
    order by e.at + interval '0' desc, e.id desc limit ${wish.limit}`);

const among = ({ tenantId, isTalk, isOfficial, beyond }: Wish): SQL | undefined =>
  and(
    isTalk ? sql`e.contributed` : sql`not e.contributed`,
    isOfficial ? sql`e.official` : undefined,
    tenantId === null ? undefined : sql`e.tenant_id = ${tenantId}::uuid`,
    beyond &&
      sql`(e.at, e.id) < ('epoch'::timestamptz + ${beyond.key}::bigint * interval '1 microsecond', ${beyond.id}::uuid)`,
  );

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
