import { type SQL, sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { AnnotatedSettings } from '@/lib/annotations/model/settings';
import type { OfferFormat } from '@/lib/offers/model';
import type { OfferPage } from '@/lib/offers/queries';
import { themeNames } from '@/lib/themes/queries/themes';
import type { PublicContribution } from '../model/contribution';

/** How many are read at once; no connection is held in between. */
export const CHUNK = 1_000;

interface Wish {
  tenantSlug: string;
  offer: OfferPage;
  /** Whether the themes are public. */
  themes: boolean;
}

/**
 * Everything that was said in an offer and everybody can read, as it is when each chunk is read: format by format, first
 * what stands in the format itself, then what stands below its entries.
 */
export async function* contributionsIn(
  actor: Actor,
  { tenantSlug, offer, themes }: Wish,
): AsyncGenerator<PublicContribution[]> {
  const names = themes ? await inTenant(actor, (tx) => themeNames(tx, offer.id)) : new Map<string, string[]>();
  for (const format of offer.formats) {
    const path = `/${tenantSlug}/offers/${offer.slug}/${format.slug}`;
    const as = { format, path, names, labels: labelsOf(format) };
    yield* chunksOf(actor, as, entriesAfter);
    yield* chunksOf(actor, as, commentsAfter);
    yield* chunksOf(actor, as, discussionsAfter);
  }
}

interface As {
  format: OfferFormat;
  path: string;
  names: ReadonlyMap<string, string[]>;
  /** Of categories, by their keys. */
  labels: ReadonlyMap<string, string>;
}

/** The number of an entry and that of a comment, behind which the next chunk begins. */
type Place = [entry: number, comment: number];

async function* chunksOf(actor: Actor, as: As, select: (threadId: string, after: Place) => SQL) {
  let after: Place = [0, 0];
  for (;;) {
    const rows = await inTenant(actor, async (tx: Tx) => [
      ...(await tx.execute<Row>(select(as.format.threadId, after))),
    ]);
    if (rows.length > 0) yield rows.map((row) => asPublic(row, as));
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = [last.onEntry ?? last.number, last.number];
  }
}

type Row = Omit<PublicContribution, 'part' | 'themes' | 'path'> & Record<string, unknown>;

const visible = (of: 'a' | 'c'): SQL => {
  const own = sql.identifier(of);
  return sql`${own}.hidden_by is null and ${own}.withdrawn_at is null`;
};

const iso = (moment: SQL): SQL => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What is the same of both kinds. Who and what was answered last are looked up by key. */
const shared = (of: 'a' | 'c', about: SQL): SQL => {
  const own = sql.identifier(of);
  return sql`${own}.id, ${own}.seq::float8 as number, ${own}.text, case when ${own}.covered_by is not null then (
      select d.rule from decisions d where d.tenant_id = ${own}.tenant_id and d.id = ${own}.covered_by) end as warning,
    ${iso(sql`${own}.posted_at`)} as posted, ${iso(sql`${own}.edited_at`)} as edited,
    coalesce((select m.pseudonym from members m where m.tenant_id = ${own}.tenant_id and m.id = ${own}.author_id), '') as author,
    exists (select from roles r where r.tenant_id = ${own}.tenant_id and r.member_id = ${own}.author_id) as official,
    f.status, f.text as answer, ${iso(sql`f.given_at`)} as answered,
    (select m.pseudonym from members m where m.tenant_id = ${own}.tenant_id and m.id = f.given_by) as "answeredBy"
    ${about}`;
};

const feedbackOn = (of: 'a' | 'c', column: 'annotation_id' | 'comment_id'): SQL => {
  const own = sql.identifier(of);
  return sql`left join lateral (select status, text, given_at, given_by from feedback b where b.tenant_id = ${own}.tenant_id
    and b.${sql.identifier(column)} = ${own}.id order by b.seq desc limit 1) f on true`;
};

const entriesAfter = (threadId: string, [entry]: Place): SQL => sql`
  select 'annotation' as kind, ${shared('a', sql`, a.category, a.place_in_words as place, a.lon, a.lat, a.support`)},
    null as "answersTo", null as "onEntry", a.id as "entryId", null as agrees, null as disagrees
  from annotations a ${feedbackOn('a', 'annotation_id')}
  where a.thread_id = ${threadId} and ${visible('a')} and a.seq > ${entry} order by a.seq limit ${CHUNK}`;

const ofComments = sql`, null as category, null as place, c.agrees, c.disagrees, null as support,
  (select p.seq::float8 from comments p where p.tenant_id = c.tenant_id and p.id = c.parent_id) as "answersTo"`;

const commentsAfter = (threadId: string, [, comment]: Place): SQL => sql`
  select 'comment' as kind, ${shared('c', ofComments)}, null as "onEntry", null as "entryId", null as lon, null as lat
  from comments c ${feedbackOn('c', 'comment_id')}
  where c.thread_id = ${threadId} and ${visible('c')} and c.seq > ${comment} order by c.seq limit ${CHUNK}`;

const discussionsAfter = (threadId: string, [entry, comment]: Place): SQL => sql`
  select 'comment' as kind, ${shared('c', ofComments)}, a.seq::float8 as "onEntry", a.id as "entryId", a.lon, a.lat
  from annotations a join comments c on c.tenant_id = a.tenant_id and c.thread_id = a.discussion_id
    ${feedbackOn('c', 'comment_id')}
  where a.thread_id = ${threadId} and ${visible('a')} and ${visible('c')} and (a.seq, c.seq) > (${entry}, ${comment})
  order by a.seq, c.seq limit ${CHUNK}`;

function asPublic(row: Row, { format, path, names, labels }: As): PublicContribution {
  const query = new URLSearchParams({ ...(row.entryId && { annotation: row.entryId }) });
  if (row.kind === 'comment') query.set('comment', row.id);
  return {
    ...{ kind: row.kind, id: row.id, part: format.title, number: row.number, answersTo: row.answersTo },
    ...{
      onEntry: row.onEntry,
      entryId: row.entryId,
      category: row.category && (labels.get(row.category) ?? row.category),
      text: row.text,
    },
    ...{ warning: row.warning, place: row.place, lon: row.lon, lat: row.lat, posted: row.posted, edited: row.edited },
    ...{ author: row.author, official: row.official, agrees: row.agrees, disagrees: row.disagrees },
    ...{ support: row.support, status: row.status, answer: row.answer, answered: row.answered },
    ...{ answeredBy: row.answeredBy, themes: names.get(row.id) ?? [], path: `${path}?${query}#${row.id}` },
  };
}

function labelsOf({ settings }: OfferFormat): ReadonlyMap<string, string> {
  const read = AnnotatedSettings.safeParse(settings);
  return new Map(read.success ? read.data.categories.map(({ key, label }) => [key, label]) : []);
}
