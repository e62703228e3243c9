import { type SQL, sql } from 'drizzle-orm';

/**
 * The one place that says which contributions of an offer everybody can read: neither hidden nor withdrawn, and comments
 * below an entry of a map only as long as that entry is. Columns: `tenant_id, kind, id, thread_id, part_id, author_id, seq,
 * text, posted_at, covered_by, lon, lat`.
 */
export const visibleIn = (offerId: string): SQL => sql`(
  select c.tenant_id, 'comment' as kind, c.id, c.thread_id, t.offer_format_id as part_id, c.author_id, c.seq, c.text, c.posted_at,
    c.covered_by, null::float8 as lon, null::float8 as lat
  from comments c join threads t on t.tenant_id = c.tenant_id and t.id = c.thread_id
    join offer_formats f on f.tenant_id = t.tenant_id and f.id = t.offer_format_id
  where f.offer_id = ${offerId} and c.hidden_by is null and c.withdrawn_at is null
    and not exists (select from annotations a where a.tenant_id = t.tenant_id and a.id = t.subject_id
      and (a.hidden_by is not null or a.withdrawn_at is not null))
  union all
  select a.tenant_id, 'annotation', a.id, a.thread_id, a.offer_format_id, a.author_id, a.seq, a.text, a.posted_at,
    a.covered_by, a.lon, a.lat
  from annotations a join offer_formats f on f.tenant_id = a.tenant_id and f.id = a.offer_format_id
  where f.offer_id = ${offerId} and a.hidden_by is null and a.withdrawn_at is null)`;

/**
 * The same by key, for a row that names one contribution in `comment_id` or `annotation_id`: few of many are looked up so.
 * In: the row's name in the query.
 */
export const isVisible = (row: 'e' | 'q'): SQL => {
  const own = sql.identifier(row);
  return sql`(case when ${own}.comment_id is not null then exists (
      select from comments c join threads t on t.tenant_id = c.tenant_id and t.id = c.thread_id
      where c.tenant_id = ${own}.tenant_id and c.id = ${own}.comment_id and c.hidden_by is null and c.withdrawn_at is null
        and not exists (select from annotations a where a.tenant_id = t.tenant_id and a.id = t.subject_id
          and (a.hidden_by is not null or a.withdrawn_at is not null)))
    else exists (select from annotations a where a.tenant_id = ${own}.tenant_id and a.id = ${own}.annotation_id
      and a.hidden_by is null and a.withdrawn_at is null) end)`;
};
