import { type SQL, sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { ruleOfWarning } from '@/lib/moderation/queries/measures-on';
import type { SearchArea } from '../model/area';
import { type Box, partsOf } from '../model/box';
import { CHUNK, type Collection, type OpenAnnotation } from '../model/collection';

/** Which annotations of a map are looked for. What is absent does not restrict. */
export interface Search {
  /** Only those with a larger number. */
  after?: number | undefined;
  /** Those whose place meets the area, and, as the standard wants, those that have no place on the map. */
  area?: SearchArea | undefined;
  /** Posted at or after the first, and at or before the second. */
  posted?: { from: string | null; to: string | null } | undefined;
  category?: string | undefined;
}

/** A page of a map's visible annotations, by their numbers. */
export interface Page {
  annotations: OpenAnnotation[];
  /** The number after which the next page begins; null at the end. */
  next: number | null;
}

/**
 * The first `limit` visible annotations that are looked for, by key and never by offset. What is near the area
 * and does not meet it is thrown away here, so that a page may take several queries.
 */
export async function annotationPage(
  actor: Actor,
  collection: Collection,
  { limit, ...search }: Search & { limit: number },
): Promise<Page> {
  const found: OpenAnnotation[] = [];
  let after = search.after ?? 0;
  for (let read = limit + 1; found.length <= limit && read > limit; ) {
    const rows = await rowsOf(actor, collection, { ...search, after, limit: limit + 1 });
    found.push(...rows.filter(({ geometry }) => !search.area || !geometry || search.area.meets(geometry)));
    read = rows.length;
    after = rows.at(-1)?.number ?? after;
  }
  const annotations = found.slice(0, limit);
  return { annotations, next: found.length > limit ? (annotations.at(-1)?.number ?? null) : null };
}

/** All visible annotations of a map, as they are when each chunk is read. No connection is held in between. */
export async function* annotationChunks(actor: Actor, collection: Collection): AsyncGenerator<OpenAnnotation[]> {
  let after = 0;
  for (;;) {
    const chunk = await rowsOf(actor, collection, { after, limit: CHUNK });
    if (chunk.length > 0) yield chunk;
    if (chunk.length < CHUNK) return;
    after = chunk.at(-1)?.number ?? after;
  }
}

/** One visible annotation. `NotFound` where it is hidden, withdrawn or of another map. */
export const openAnnotation = (actor: Actor, collection: Collection, id: string): Promise<OpenAnnotation> =>
  inTenant(actor, async (tx) => {
    const rows = isId(id) ? await tx.execute<Row>(selecting(collection, sql`id = ${id}`, 1)) : [];
    return one(
      rows.map((row) => asOpen(row, collection)),
      'annotation',
    );
  });

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const rowsOf = (actor: Actor, collection: Collection, { limit, ...search }: Search & { limit: number }) =>
  inTenant(actor, async (tx: Tx) =>
    (await tx.execute<Row>(selecting(collection, matching(search), limit))).map((row) => asOpen(row, collection)),
  );

function matching({ after = 0, area, posted, category }: Search): SQL {
  return sql.join(
    [
      sql`seq > ${after}`,
      ...(category === undefined ? [] : [sql`category = ${category}`]),
      ...(posted?.from ? [sql`posted_at >= ${posted.from}::timestamptz`] : []),
      ...(posted?.to ? [sql`posted_at <= ${posted.to}::timestamptz`] : []),
      ...(area ? [nearBox(area.near)] : []),
    ],
    sql` and `,
  );
}

/** Points by their columns; of lines and areas these say too little, so who reads the rows looks at them. */
const nearBox = (box: Box): SQL =>
  sql`(lon is null or geometry->>'type' <> 'Point' or ${sql.join(
    partsOf(box).map(
      ([west, south, east, north]) =>
        sql`(lon between ${west}::float8 and ${east}::float8 and lat between ${south}::float8 and ${north}::float8)`,
    ),
    sql` or `,
  )})`;

interface Row extends Omit<OpenAnnotation, 'categoryLabel' | 'path'>, Record<string, unknown> {}

/**
 * What anybody may see, and nothing else: neither what is hidden or withdrawn, nor comments that are, also not in
 * counts. Restricted before anything else is looked up, and that for each entry by key: joined, PostgreSQL would read all
 * threads of the town for each chunk.
 */
const selecting = ({ threadId }: Collection, matches: SQL, limit: number): SQL => sql`
  select a.id, a.seq::float8 as number, a.category, a.text, ${ruleOfWarning('a')} as warning, a.place_in_words as place, a.geometry, a.lon, a.lat,
    ${iso(sql`a.posted_at`)} as posted, ${iso(sql`a.edited_at`)} as edited,
    coalesce((select m.pseudonym from members m where m.tenant_id = a.tenant_id and m.id = a.author_id), '') as author,
    exists (select from roles r where r.tenant_id = a.tenant_id and r.member_id = a.author_id) as official,
    a.comments, coalesce(said.tops, 0) as "topComments", coalesce(said.agrees, 0) as agrees,
    coalesce(said.disagrees, 0) as disagrees, answer.text as answer, ${iso(sql`answer.posted_at`)} as answered
  from (
    select *, (select d.comment_count from threads d where d.tenant_id = annotations.tenant_id
      and d.id = annotations.discussion_id) as comments
    from annotations where thread_id = ${threadId} and withdrawn_at is null and hidden_by is null
      and ${matches} order by seq limit ${limit}
  ) a
  left join lateral (
    select count(*) filter (where parent_id is null)::int as tops, sum(c.agrees)::int as agrees,
      sum(c.disagrees)::int as disagrees
    from comments c where c.tenant_id = a.tenant_id and c.thread_id = a.discussion_id
      and c.withdrawn_at is null and c.hidden_by is null and a.comments > 0
  ) said on true
  left join lateral (
    select c.text, c.posted_at from comments c where c.tenant_id = a.tenant_id and c.thread_id = a.discussion_id
      and c.parent_id is null and c.withdrawn_at is null and c.hidden_by is null
      and exists (select from roles r where r.tenant_id = c.tenant_id and r.member_id = c.author_id)
      and a.comments > 0
    order by c.seq desc limit 1
  ) answer on true
  order by a.seq`;

const iso = (moment: SQL): SQL => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const asOpen = (row: Row, { labels, path }: Collection): OpenAnnotation => ({
  ...{ id: row.id, number: row.number, category: row.category, categoryLabel: labels[row.category] ?? row.category },
  ...{ text: row.text, warning: row.warning, place: row.place, geometry: row.geometry, lon: row.lon, lat: row.lat },
  ...{ posted: row.posted, edited: row.edited, author: row.author, official: row.official },
  ...{ comments: row.comments, topComments: row.topComments, agrees: row.agrees, disagrees: row.disagrees },
  ...{ answer: row.answer, answered: row.answered },
  path: `${path}?annotation=${row.id}`,
});
