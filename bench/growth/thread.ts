import type postgres from 'postgres';

/** A discussion that is to be filled, and with how much. */
export interface Filling {
  tenantId: string;
  threadId: string;
  /** How many comments. */
  size: number;
}

/**
 * Fills an empty thread as years of talk would have: answers within two hundred comments' reach, one other event for
 * each comment (votes, half of them on the fiftieth part of all comments; some edits; one comment in a hundred hidden),
 * numbered without a hole. Written as the administrator and past the commands, which would take hours; the triggers of
 * foreign keys are off meanwhile, since what is made here holds together by construction.
 */
export async function fillThread(sql: postgres.Sql, { tenantId, threadId, size }: Filling): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.tenant', ${tenantId}, true), set_config('session_replication_role', 'replica', true),
      set_config('synchronous_commit', 'off', true), setseed(0.5)`;
    await tx.unsafe(authors(tenantId));
    await tx.unsafe(talk(size));
    await tx.unsafe(happenings(size));
    await tx.unsafe(kept(threadId));
  });
  await sql.unsafe('vacuum (analyze)');
  await sql.unsafe('checkpoint');
}

/** Whoever may speak, numbered. */
const authors = (tenantId: string) => `
  create temp table authors on commit drop as
    select row_number() over (order by id) - 1 as n, id from members
    where tenant_id = '${tenantId}' and trust = 'email' and suspended_until is null;`;

/** Who says what in answer to whom: of five comments three begin a branch, one answers, and one answers the answer. */
const talk = (size: number) => `
  create temp table talk on commit drop as
    select i, 2 * i + 1 as seq, gen_random_uuid() as id, case i % 5
      when 3 then 5 * (i / 5 - floor(random() * least(i / 5, 200))::int) + floor(random() * 3)::int
      when 4 then i - 1 end as parent
    from generate_series(0, ${size - 1}) i;
  alter table talk add primary key (i);
  analyze talk;`;

/** After each comment one thing more happens: `i` is the comment that it concerns. */
const happenings = (size: number) => `
  create temp table happenings on commit drop as
    select 2 * i + 2 as seq, case when i % 100 = 50 then 'hidden' when i % 97 = 3 then 'edited' else 'voted' end as what,
      case when i % 100 = 50 or i % 97 = 3 then i when i % 2 = 0 then 50 * floor(random() * (i / 50 + 1))::int
        else floor(random() * (i + 1))::int end as i,
      (i::bigint * 7919) % (select count(*) from authors) as n, case when random() < 0.7 then 1 else -1 end as value
    from generate_series(0, ${size - 1}) i;
  analyze happenings;`;

const kept = (threadId: string) => `
  insert into votes (comment_id, member_id, value)
    select t.id, a.id, h.value from happenings h join talk t using (i) join authors a on a.n = h.n
    where h.what = 'voted' on conflict do nothing;
  insert into decisions (thread_id, contribution_id, outcome, rule, reason, decided_by)
    select '${threadId}', t.id, 'hidden', 1, 'Beleidigt eine Person.', (select id from authors where n = 0)
    from happenings h join talk t using (i) where h.what = 'hidden';
  insert into comments (id, thread_id, seq, rev, author_id, parent_id, root_id, text, post_key, post_hash, agrees,
      disagrees, posted_at, edited_at, hidden_by)
    select t.id, '${threadId}', t.seq, greatest(t.seq, coalesce(r.rev, 0)), a.id, p.id, coalesce(g.id, p.id),
      (t.i + 1) || '. Auf dem Marktplatz fehlen Bänke im Schatten; wer einkauft, möchte sich auch einmal setzen können. '
        || 'Die Linden an der Nordseite sollten deshalb bleiben, und die Stellplätze davor könnten an die Bahnhofstraße '
        || 'ziehen, wo abends ohnehin alles frei ist.',
      t.id, md5(t.i::text), coalesce(v.agrees, 0), coalesce(v.disagrees, 0),
      now() - ((select count(*) from talk) - t.i) * interval '30 seconds', case when r.edited then now() end, d.id
    from talk t
    join authors a on a.n = (t.i::bigint * 104729) % (select count(*) from authors)
    left join talk p on p.i = t.parent left join talk g on g.i = p.parent
    left join (select i, max(seq) as rev, bool_or(what = 'edited') as edited from happenings group by i) r on r.i = t.i
    left join (select comment_id, count(*) filter (where value = 1) as agrees,
      count(*) filter (where value = -1) as disagrees from votes group by comment_id) v on v.comment_id = t.id
    left join decisions d on d.contribution_id = t.id
    order by t.i;
  insert into thread_events (thread_id, seq, type, entry_id)
    select '${threadId}'::uuid, seq, 'comment.posted', id from talk
    union all select '${threadId}'::uuid, h.seq, 'comment.' || h.what, t.id from happenings h join talk t using (i)
    order by 2;
  update threads set head = (select max(seq) from thread_events where thread_id = '${threadId}'),
    comment_count = (select count(*) from comments where thread_id = '${threadId}' and hidden_by is null)
    where id = '${threadId}';`;
