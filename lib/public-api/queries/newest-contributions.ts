import { type SQL, sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';

/** What somebody said or put on a map, as a feed has it. Times are ISO 8601 in UTC. */
export interface OpenContribution {
  id: string;
  kind: 'comment' | 'annotation';
  /** The part in which it stands: its name in addresses, and its title. */
  part: string;
  partTitle: string;
  /** The entry of the map below which it stands, if any. */
  entry: string | null;
  text: string;
  author: string;
  posted: string;
  edited: string | null;
}

/**
 * The newest visible contributions of an offer, or of one part of it, the newest first: nothing that is hidden, covered with a
 * warning (a feed has no place for one), taken back or waits for review, and nothing below such an entry. Of each discussion no more are read than are wanted.
 * `entry`: only what was said below that entry of a map.
 */
export const newestContributions = (
  actor: Actor,
  { offerId, part, entry, limit }: { offerId: string; part?: string; entry?: string; limit: number },
): Promise<OpenContribution[]> =>
  inTenant(actor, async (tx) => [
    ...(await tx.execute<OpenContribution & Record<string, unknown>>(sql`
      with parts as (
        select f.tenant_id, f.id, f.slug, f.title from offer_formats f
        where f.offer_id = ${offerId} and ${part === undefined ? sql`true` : sql`f.slug = ${part}`}
      ), found as (
        select c.id, 'comment' as kind, p.slug, p.title, a.id as entry, c.text, c.author_id, c.posted_at, c.edited_at
        from parts p
        join threads t on t.tenant_id = p.tenant_id and t.offer_format_id = p.id and t.comment_count > 0
        left join annotations a on a.tenant_id = t.tenant_id and a.discussion_id = t.id
        cross join lateral (${newest(sql`comments`, limit)}) c
        where ${entry === undefined ? sql`a.id is null or` : sql`a.id = ${entry} and`}
          (a.withdrawn_at is null and a.hidden_by is null)
        union all
        select n.id, 'annotation', p.slug, p.title, n.id, n.text, n.author_id, n.posted_at, n.edited_at
        from parts p
        join threads t on t.tenant_id = p.tenant_id and t.subject_id = p.id and ${entry === undefined}
        cross join lateral (${newest(sql`annotations`, limit)}) n
      ), shown as (select * from found order by posted_at desc, id desc limit ${limit})
      select s.id, s.kind, s.slug as part, s.title as "partTitle", s.entry, s.text,
        coalesce((select m.pseudonym from members m where m.id = s.author_id), '') as author,
        ${iso(sql`s.posted_at`)} as posted, ${iso(sql`s.edited_at`)} as edited
      from shown s order by s.posted_at desc, s.id desc`)),
  ]);

/** By the thread's own numbers, of which there is an index. */
const newest = (table: SQL, limit: number): SQL => sql`
  select x.id, x.text, x.author_id, x.posted_at, x.edited_at from ${table} x
  where x.tenant_id = t.tenant_id and x.thread_id = t.id and x.withdrawn_at is null and x.hidden_by is null
    and x.covered_by is null
  order by x.seq desc limit ${limit}`;

/** A moment as feeds have it: ISO 8601 in UTC. */
export const iso = (moment: SQL): SQL => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
