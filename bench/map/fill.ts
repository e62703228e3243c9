import type postgres from 'postgres';

/** A map that is to be filled, and with how much. */
export interface Filling {
  tenantId: string;
  threadId: string;
  formatId: string;
  authorId: string;
  size: number;
}

/**
 * Fills an empty map as a town would: most remarks lie around some eighty places that everybody knows, the nearer the
 * more, the others all over the town's fifteen kilometres; one in ten is a line or an area of 20 to 500 metres, one in a
 * hundred is hidden. Written as the administrator and past the commands, which would take hours; the triggers of foreign
 * keys are off meanwhile, since what is made here holds together by construction.
 */
export async function fillMap(
  sql: postgres.Sql,
  { tenantId, threadId, formatId, authorId, size }: Filling,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.tenant', ${tenantId}, true), set_config('session_replication_role', 'replica', true),
      set_config('synchronous_commit', 'off', true), setseed(0.5)`;
    await tx.unsafe(PLACES);
    await tx.unsafe(remarks(size));
    await tx.unsafe(stored({ threadId, formatId, authorId }));
    await tx.unsafe(numbered(threadId));
  });
  await sql.unsafe('vacuum (analyze)');
  await sql.unsafe('checkpoint');
}

const PLACES = `
  create temp table places on commit drop as
    select n, 9.9 + 0.2 * random() as lon, 53.49 + 0.12 * random() as lat, 0.0005 + 0.006 * random() ^ 2 as around
    from generate_series(0, 79) n;`;

/** The distance from the place falls off as a bell does (Box and Muller); every fifth lies anywhere. */
const remarks = (size: number) => `
  create temp table remarks on commit drop as
    select i, uuid_v7() as id, case when i % 5 = 0 then 9.9 + 0.22 * random() else p.lon + p.around * far * cos(way) end as lon,
      case when i % 5 = 0 then 53.48 + 0.13 * random() else p.lat + 0.6 * p.around * far * sin(way) end as lat,
      case when i % 10 = 3 then 0.0003 + 0.007 * random() ^ 3 end as width
    from (select i, floor(80 * random() ^ 2)::int as place, sqrt(-2 * ln(1 - random())) as far, 2 * pi() * random() as way
      from generate_series(1, ${size}) i) drawn
    join places p on p.n = drawn.place;`;

const stored = ({ threadId, formatId, authorId }: Pick<Filling, 'threadId' | 'formatId' | 'authorId'>) => `
  insert into annotations (id, offer_format_id, thread_id, discussion_id, seq, rev, author_id, geometry, lon, lat, category,
      text, post_key, post_hash, hidden_by)
    select id, '${formatId}', '${threadId}', id, i, i, '${authorId}',
      case when width is null then jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(lon, lat))
        when i % 20 = 3 then jsonb_build_object('type', 'LineString', 'coordinates', jsonb_build_array(
          jsonb_build_array(lon - width / 2, lat), jsonb_build_array(lon, lat + width / 8), jsonb_build_array(lon + width / 2, lat)))
        else jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
          jsonb_build_array(lon - width / 2, lat - width / 4), jsonb_build_array(lon + width / 2, lat - width / 4),
          jsonb_build_array(lon + width / 2, lat + width / 4), jsonb_build_array(lon - width / 2, lat + width / 4),
          jsonb_build_array(lon - width / 2, lat - width / 4)))) end,
      lon, lat, (array['idea', 'problem', 'praise', 'question'])[1 + i % 4],
      'Hier fehlt eine Bank im Schatten; wer einkauft, möchte sich auch einmal setzen können.', id, md5(i::text),
      case when i % 100 = 50 then id end
    from remarks order by i;`;

const numbered = (threadId: string) => `
  update threads set head = (select max(seq) from annotations where thread_id = '${threadId}'),
    comment_count = (select count(*) from annotations where thread_id = '${threadId}' and hidden_by is null)
    where id = '${threadId}';`;
