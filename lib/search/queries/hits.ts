import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { type Found, HIT, piecesOf } from '../model/found';
import type { Asked } from './asked';

/** Where an offer `o` stands, by the database's clock. */
export const stateOf = sql`case when now() < o.opens_at then 'announced' when now() < o.closes_at then 'open' else 'closed' end`;

export interface Row extends Record<string, unknown> {
  kind: Found['kind'];
  id: string;
  annotationId: string | null;
  title: string;
  excerpt: string;
  /** How the whole text begins, and how many letters it has. */
  beginning: string;
  length: number;
  official: boolean;
  /** Microseconds since 1970: finer than a `Date`, as the order is. */
  key: string;
  tenantSlug: string;
  tenantName: string;
  offerSlug: string;
  offerTitle: string;
  partSlug: string | null;
  topic: string;
  place: { label: string; centre: [number, number] };
  state: Found['offer']['state'];
  opensAt: string;
  closesAt: string;
}

/** Entries as a list shows them: `hits` selects them as `e`. Excerpts are cut out of those alone that are shown. */
export const rowsOf = (tx: Tx, { query }: Asked, { hits, order }: { hits: SQL; order: SQL }) =>
  tx.execute<Row>(sql`
    select e.kind, e.id, e.annotation_id as "annotationId", e.official, (extract(epoch from e.at) * 1000000)::bigint as key,
      ts_headline('search_german', ${clean(sql`e.title`)}, ${query ?? NO_WORD}, ${WHOLE}) as title,
      ts_headline('search_german', ${clean(sql`left(e.text, ${READ_FROM})`)}, ${query ?? NO_WORD}, ${SHORT}) as excerpt,
      left(ltrim(${clean(sql`e.text`)}), ${BEGINNING}) as beginning, length(btrim(e.text)) as length,
      t.slug as "tenantSlug", t.name as "tenantName", o.slug as "offerSlug", o.title as "offerTitle", f.slug as "partSlug",
      o.topic, o.place, ${stateOf} as state, o.opens_at as "opensAt", o.closes_at as "closesAt"
    from (${hits}) as e join tenants t on t.id = e.tenant_id
      join offers o on o.tenant_id = e.tenant_id and o.id = e.offer_id
      left join offer_formats f on f.tenant_id = e.tenant_id and f.id = e.offer_format_id
    order by ${order}`);

/** Marks nothing. */
const NO_WORD = sql`''::tsquery`;
/** So many letters of a text an excerpt is taken from. */
const READ_FROM = 4_000;
const BEGINNING = 30;
const MARK = new RegExp(`[${HIT.start}${HIT.end}]`, 'g');
const MARKS = `StartSel=${HIT.start}, StopSel=${HIT.end}`;
const WHOLE = `${MARKS}, HighlightAll=true`;
const SHORT = `${MARKS}, MaxWords=24, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "`;

/** Without our marks, and without what PostgreSQL would take for HTML and leave out. */
const clean = (text: SQL): SQL => sql`translate(${text}, ${`<>${HIT.start}${HIT.end}`}, '‹›')`;

export function asFound(row: Row): Found {
  const { kind, id, tenantName, official } = row;
  const href = `/${row.tenantSlug}/offers/${row.offerSlug}`;
  return {
    ...{ kind, id, tenantName, official },
    href: hrefOf(row, href),
    title: piecesOf(row.title),
    excerpt: piecesOf(asCut(row)),
    at: new Date(Number(row.key) / 1000),
    offer: {
      ...{ href, title: row.offerTitle, topic: row.topic, state: row.state, place: row.place.label },
      opensAt: new Date(row.opensAt),
      closesAt: new Date(row.closesAt),
      lon: row.place.centre[0],
      lat: row.place.centre[1],
    },
  };
}

/** What is cut out of the middle begins with dots, and ends with them where the text goes on. */
function asCut({ excerpt, beginning, length }: Row): string {
  const [start, plain] = [beginning.slice(0, BEGINNING), excerpt.replace(MARK, '').trim()];
  const isStart = start === '' || isOf(start, plain);
  const isWhole = isStart && [...plain].length >= length;
  return `${isStart ? '' : '… '}${excerpt}${isWhole || SENTENCE_END.test(plain) ? '' : ' …'}`;
}

/** Where a sentence ends, nothing is missed. */
const SENTENCE_END = /[.!?…]$/;

/** Whether one of them begins like the other; quotation marks and the like at the start are left out of an excerpt. */
const isOf = (start: string, plain: string): boolean => {
  const [a, b] = [start, plain].map((text) => text.replace(/[^\p{L}\p{N}]/gu, '')) as [string, string];
  return a.startsWith(b) || b.startsWith(a);
};

/** The page on which it stands, with what brings it into view there. */
function hrefOf({ kind, id, annotationId, partSlug, ...row }: Row, offer: string): string {
  if (kind === 'result') return `/${row.tenantSlug}/results/${row.offerSlug}`;
  if (kind === 'offer' || partSlug === null) return offer;
  if (kind === 'part') return `${offer}/${partSlug}`;
  const query = new URLSearchParams({ ...(annotationId && { annotation: annotationId }) });
  if (kind === 'comment') query.set('comment', id);
  return `${offer}/${partSlug}?${query ?? NO_WORD}#${id}`;
}
