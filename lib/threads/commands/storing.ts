import { type SQL, sql } from 'drizzle-orm';
import { formatState, isStopped, offerFormats, offers, publications } from '@/db/schema/offers';
import { written } from '@/db/tenancy';
import { isWithinHours } from '@/lib/offers/queries/writing';

/** What `storing` is asked with. `posts` is JSON: an array of `GivenPost`. */
export interface StoringValues {
  threadId: string;
  state: string;
  requiredTrust: string;
  residentsOnly: boolean;
  reviewsFirst: boolean;
  isStopped: boolean;
  slowSeconds: number;
  isWithinHours: boolean;
  writers: string;
  posts: string;
}

/** A post as the statement takes it; `n` is its place among the others. */
export interface GivenPost {
  n: number;
  key: string;
  author: string;
  parent: string | null;
  text: string;
  hash: string;
  /** ISO 8601; null: now. */
  said: string | null;
  /** The hash of the author's session, where it is to be verified that it lasts, and neither they nor the space are suspended, and they have accepted the rules in force; else null. */
  session: string | null;
}

/**
 * A post as the statement gives it back: with its id and number when it is stored now (`fresh`) or was before. Without
 * an id it was not stored: its author may not post any more, or (`able`) what it answers is not in this thread. Posts
 * that are not given back were not stored either: the thread stands elsewhere.
 */
export interface StoredRow {
  n: number;
  id: string | null;
  seq: number;
  fresh: boolean;
  able: boolean;
  root: string | null;
  /** Milliseconds since 1970. */
  posted: number;
  name: string | null;
  official: boolean;
}

/**
 * Looks for each post, takes as many of the thread's next numbers as are new, and stores these; in one statement,
 * because a number that is taken and not used would be a gap for every reader. Nothing is stored where the thread does
 * not stand as it was seen. An id that is already another's is not reused. What is looked up per post is a scalar query
 * for one key, which goes by its index however long the thread is; a join or `exists` may be turned into reading it all.
 */
export const storingWith = (values: StoringValues): SQL => statement(values);

export const storing = written(
  statement({
    threadId: sql.placeholder('threadId'),
    state: sql.placeholder('state'),
    requiredTrust: sql.placeholder('requiredTrust'),
    residentsOnly: sql.placeholder('residentsOnly'),
    reviewsFirst: sql.placeholder('reviewsFirst'),
    isStopped: sql.placeholder('isStopped'),
    slowSeconds: sql.placeholder('slowSeconds'),
    isWithinHours: sql.placeholder('isWithinHours'),
    writers: sql.placeholder('writers'),
    posts: sql.placeholder('posts'),
  }),
);

type Values = { [K in keyof StoringValues]: StoringValues[K] | ReturnType<typeof sql.placeholder> };

function statement({
  threadId,
  state,
  requiredTrust,
  residentsOnly,
  reviewsFirst,
  isStopped: stopped,
  slowSeconds,
  isWithinHours: within,
  writers,
  posts,
}: Values): SQL {
  return sql`
    with given as materialized (
      select g.*, ${threadId}::uuid as thread from jsonb_to_recordset(${posts}::text::jsonb)
        as g(n int, key uuid, author uuid, parent uuid, text text, hash text, said timestamptz, session text)
    ), looked as materialized (
      select g.*,
        (select c.id from comments c where c.author_id = g.author and c.post_key = g.key and c.post_hash = g.hash) as had,
        case when g.parent is not null then (select case when c.thread_id = g.thread then coalesce(c.root_id, c.id) end
          from comments c where c.id = g.parent) end as root,
        g.session is null or coalesce((select s.expires_at > now() and t.suspended_at is null
            from sessions s join tenants t on t.id = s.tenant_id
            where s.token_hash = g.session and s.member_id = g.author)
          and (select (m.suspended_until is null or m.suspended_until <= now()) and m.netiquette_version >= coalesce(
              (select max(v.version) from netiquette_versions v where v.changes_rules), 0)
            from members m where m.id = g.author),
          false) as able,
        coalesce((select true from comments c where c.id = g.key), false)
          or row_number() over (partition by g.key order by g.n) > 1 as used
      from given g
    ), fresh as materialized (
      select *, row_number() over (order by n) as place from looked
      where had is null and able and (parent is null or root is not null)
    ), taken as (
      update threads t set head = head + (select count(*) from fresh),
        comment_count = comment_count + (select count(*) from fresh)
      where t.id = ${threadId}::uuid and exists (select from fresh) and (
        select true from ${offerFormats} join ${offers} on ${offers.id} = ${offerFormats.offerId}
          left join ${publications} on ${publications.offerId} = ${offers.id}
        where ${offerFormats.id} = t.offer_format_id and ${formatState} = ${state}
          and ${offerFormats.requiredTrust} = ${requiredTrust}
          and ${offerFormats.residentsOnly} = ${residentsOnly}::boolean
          and ${offerFormats.reviewsFirst} = ${reviewsFirst}::boolean and ${isStopped} = ${stopped}::boolean
          and ${offerFormats.slowSeconds} = ${slowSeconds}::int and ${isWithinHours} = ${within}::boolean
          and ${offerFormats.writers} = ${writers}
      )
      returning head - (select count(*) from fresh) as before
    ), numbered as materialized (
      select f.*, taken.before + f.place as seq, case when f.used then uuid_v7() else f.key end as id,
        coalesce(f.said, now()) as posted
      from fresh f, taken
    ), kept as (
      insert into thread_events (thread_id, seq, type, entry_id)
      select thread, seq, 'comment.posted', id from numbered
    ), stored as (
      insert into comments
        (id, thread_id, seq, rev, author_id, parent_id, root_id, text, post_key, post_hash, posted_at)
      select id, thread, seq, seq, author, parent, root, text, key, hash, posted from numbered
    )
    select n, id, seq::float8 as seq, true as fresh, true as able, root, floor(extract(epoch from posted) * 1000)::float8 as posted,
      (select m.pseudonym from members m where m.id = author) as name,
      coalesce((select true from roles r where r.member_id = author limit 1), false) as official
    from numbered
    union all
    select n, had, (select c.seq from comments c where c.id = had)::float8, false, able, root, 0, null, false
    from looked where had is not null or not able or (parent is not null and root is null)`;
}
