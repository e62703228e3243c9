import { and, type SQL, sql } from 'drizzle-orm';
import { inPortal, type Tx } from '@/db/tenancy';
import { OFFERS_PAGE, type OfferSearch } from '../model';
import type { OfferSummary } from '../queries';

/** An offer of any tenant, as the portal shows it. */
export type PublishedOffer = OfferSummary & { tenantSlug: string; tenantName: string };

/** One page of what the portal finds. */
export interface PublishedPage {
  offers: PublishedOffer[];
  /** Where the next page starts; null at the end. */
  next: string | null;
}

/**
 * The published offers of all tenants, page by page: what is open and closes soonest, then what comes soonest, then
 * what closed last. By key, so that the state's many offers cost what a few do; only words are looked for in all.
 */
export const publishedOffers = (search: OfferSearch = {}): Promise<PublishedPage> =>
  inPortal(async (tx) => {
    const found: Row[] = [];
    const wanted = await conditionsOf(tx, search);
    for (const part of partsFrom(search)) {
      if (found.length > OFFERS_PAGE) break;
      found.push(...(await rowsOf(tx, part, { wanted, limit: OFFERS_PAGE + 1 - found.length })));
    }
    const shown = found.slice(0, OFFERS_PAGE);
    const last = shown.at(-1);
    return {
      offers: shown.map(withDates),
      next: found.length > OFFERS_PAGE && last ? `${last.state}.${last.key}.${last.id}` : null,
    };
  });

interface Row extends Omit<PublishedOffer, 'opensAt' | 'closesAt'>, Record<string, unknown> {
  opensAt: string;
  closesAt: string;
  /** Microseconds since 1970: finer than a `Date`, as the order is. */
  key: string;
}

interface Part {
  state: 'open' | 'announced' | 'closed';
  is: SQL;
  key: SQL;
  descending?: boolean;
  after?: { key: string; id: string };
}

/** In the portal's order. */
const PARTS: readonly Part[] = [
  { state: 'open', is: sql`opens_at <= now() and closes_at > now()`, key: sql`closes_at` },
  { state: 'announced', is: sql`opens_at > now()`, key: sql`opens_at` },
  { state: 'closed', is: sql`closes_at <= now()`, key: sql`closes_at`, descending: true },
];

/** What is left to list: from the cursor `state.key.id` on, and of one state only where only that is looked for. */
function partsFrom({ state, from }: OfferSearch): Part[] {
  const [at, key, id] = from?.split('.') ?? [];
  const start = PARTS.findIndex((part) => part.state === at);
  return PARTS.slice(Math.max(0, start))
    .filter((part) => state === undefined || part.state === state)
    .map((part) => (part.state === at && key && id ? { ...part, after: { key, id } } : part));
}

const rowsOf = async (tx: Tx, part: Part, { wanted, limit }: { wanted: SQL | undefined; limit: number }) => {
  const { is, key, descending, after } = part;
  const beyond =
    after &&
    sql`(${key}, id) ${descending ? sql`<` : sql`>`}
    ('epoch'::timestamptz + ${after.key}::bigint * interval '1 microsecond', ${after.id}::uuid)`;
  const order = descending ? sql`${key} desc, id desc` : sql`${key}, id`;
  return tx.execute<Row>(sql`
    select id, tenant_slug as "tenantSlug", tenant_name as "tenantName", slug, title, summary, topic, place, state,
      opens_at as "opensAt", closes_at as "closesAt", formats, (extract(epoch from ${key}) * 1000000)::bigint as key
    from published_offers where ${and(is, beyond, wanted)} order by ${order} limit ${limit}`);
};

async function conditionsOf(tx: Tx, { place, topic, text }: OfferSearch): Promise<SQL | undefined> {
  const words = (text ?? '').split(/\s+/).filter(Boolean).slice(0, 8);
  return and(
    place === undefined ? undefined : sql`tenant_id = any(${`{${await tenantsAt(tx, place)}}`}::uuid[])`,
    topic === undefined ? undefined : sql`topic = ${topic}`,
    ...words.map(occurs),
  );
}

/** The tenant of this slug, else those whose names begin like this. */
async function tenantsAt(tx: Tx, place: string): Promise<string[]> {
  const named = await tx.execute<{ id: string }>(sql`select id from tenants where slug = ${place}`);
  if (named.length > 0) return named.map(({ id }) => id);
  const like = await tx.execute<{ id: string }>(sql`
    select id from tenants where name ilike ${`${literally(place)}%`} limit ${OFFERS_PAGE}`);
  return like.map(({ id }) => id);
}

/** Part of a word is enough, since German makes one word of many: "Markt" finds the "Marktplatz". */
const occurs = (word: string) =>
  sql`concat_ws(' ', title, summary, place ->> 'label', tenant_name) ilike ${`%${literally(word)}%`}`;

const literally = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** A query in raw SQL gives times as text. */
const withDates = ({ key: _, opensAt, closesAt, ...offer }: Row): PublishedOffer => ({
  ...offer,
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
});
