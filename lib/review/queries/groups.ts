import { sql } from 'drizzle-orm';
import { heldContributions } from '@/db/schema/review';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse } from '@/lib/errors';
import { canModerate } from '@/lib/moderation/policy';
import { type GroupKind, GroupMention, SHOWN, TOGETHER } from '../model/together';
import { type Waiting, waitingWhere } from './waiting';

/** What waits and belongs together, as moderators see it. */
export interface HeldGroup {
  key: string;
  kind: GroupKind;
  count: number;
  /** How many people sent it. */
  people: number;
  since: Date;
  /** The last one's time, in microseconds since 1970. */
  upTo: string;
  first: Waiting;
}

/** So many groups of waves are shown by themselves, the largest ones; what is left of a wave is one more. */
const OF_WAVES = 30;
const LIMIT = 100;

const waits = sql`h.state in ('waiting', 'publishing')`;

/**
 * Everything that waits, each with the key of its group. Alone in a wave it belongs to that. Without a join of it with itself,
 * which a planner that expects few rows does anew for each of five thousand.
 */
const keyed = sql`
  select s.id, s.sent_at, s.author_id, case when s.is_burst then s.wave else s.first end as key,
    case when s.is_burst then 'burst' when s.count = 1 then 'single' when s.by_link then 'link' else 'alike' end as kind
  from (
    select z.*, z.wave is not null and (z.count = 1
      or dense_rank() over (partition by z.wave is not null order by z.count desc, z.first) > ${OF_WAVES}) as is_burst
    from (
      select h.id, h.sent_at, h.author_id, coalesce(h.group_id, h.id) as first, count(*) over same as count,
        (min(h.wave_id::text) over same)::uuid as wave, bool_and(h.grouped_by is distinct from 'alike') over same as by_link
      from held_contributions h where ${waits} window same as (partition by coalesce(h.group_id, h.id))
    ) z
  ) s`;

interface Row extends Record<string, unknown> {
  key: string;
  kind: GroupKind;
  count: number;
  people: number;
  since: string;
  up_to: string;
  first: string;
}

const grouped = sql`
  select k.key, k.kind, count(*)::int as count, count(distinct k.author_id)::int as people, min(k.sent_at) as since,
    (extract(epoch from max(k.sent_at)) * 1000000)::bigint::text as up_to, (array_agg(k.id order by k.sent_at))[1] as first
  from (${keyed}) k`;

/** What waits in groups, the one that waits longest first. Refuses with `SignInNeeded` or `Forbidden`. */
export async function waitingInGroups(actor: Actor): Promise<HeldGroup[]> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const rows = await tx.execute<Row>(sql`${grouped} group by k.key, k.kind order by min(k.sent_at) limit ${LIMIT}`);
    return withFirst(tx, actor, [...rows]);
  });
}

async function withFirst(tx: Tx, { tenantId }: Actor, rows: readonly Row[]): Promise<HeldGroup[]> {
  const condition = isOneOf(rows.map(({ first }) => first));
  const firsts = new Map((await waitingWhere(tx, tenantId, { condition, limit: LIMIT })).map((row) => [row.id, row]));
  return rows.flatMap(({ since, up_to, first: id, ...row }) => {
    const first = firsts.get(id);
    return first ? [{ ...row, first, since: new Date(since), upTo: up_to }] : [];
  });
}

const isOneOf = (ids: readonly string[]) =>
  sql`${heldContributions.id} = any(string_to_array(${ids.join()}, ',')::uuid[])`;

/** One group with what can be chosen in it. Refuses with `Invalid`, `SignInNeeded`, `Forbidden`, or `NotFound` where nothing of it waits. */
export async function heldGroup(actor: Actor, asked: unknown): Promise<HeldGroup & { shown: Waiting[] }> {
  assertAllowed(canModerate(actor));
  const { key } = parse(GroupMention, asked);
  return inTenant(actor, async (tx) => {
    const rows = await tx.execute<Row>(sql`${grouped} where k.key = ${key} group by k.key, k.kind limit 1`);
    const group = one(await withFirst(tx, actor, [...rows]), 'held');
    const ids = await tx.execute<{ id: string }>(sql`
      select k.id from (${keyed}) k where k.key = ${key} order by k.sent_at limit ${SHOWN}`);
    const condition = isOneOf(ids.map(({ id }) => id));
    return { ...group, shown: await waitingWhere(tx, actor.tenantId, { condition, limit: SHOWN }) };
  });
}

/** The ids of what of a group was there by then and was not shown; at most `TOGETHER`, those that wait longest. */
export async function restOfGroup(
  tx: Tx,
  { key, upTo, shown }: { key: string; upTo: string; shown: readonly string[] },
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select k.id from (${keyed}) k where k.key = ${key} and (extract(epoch from k.sent_at) * 1000000)::bigint <= ${upTo}::bigint
      and k.id <> all(string_to_array(${shown.join()}, ',')::uuid[])
    order by k.sent_at limit ${TOGETHER}`);
  return rows.map(({ id }) => id);
}
