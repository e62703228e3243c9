import { and, type SQL, sql } from 'drizzle-orm';
import { inPortal, type TenantId, type Tx } from '@/db/tenancy';
import { type Found, talkKinds } from '../model/found';
import { HITS_PAGE, OFFERS_FIRST, OFFERS_RANKED, type Search, spans, wordsOf } from '../model/search';
import { ANYTHING, type Asked, askedFor } from './asked';
import { type Around, hasWords, isNotBelowGone, isShown, liesWithin } from './conditions';
import { asFound, rowsOf, stateOf } from './hits';
import { meantInstead } from './meant';
import { isOneOf, newestOf } from './newest';

/** What a search found. */
export interface FoundPage {
  /** Offers and their parts, the most fitting first. */
  offers: Found[];
  /** Whether there are more of them. */
  moreOffers: boolean;
  /** What people said and the town answered, the newest first. */
  talk: Found[];
  /** Where the next page starts; null at the end. */
  next: string | null;
  /** What was probably meant, where hardly anything was found. It finds something. */
  meant: string | null;
}

/**
 * What is published and has all these words in it: in one tenant, or in all (`null`) of the state. The first page has
 * offers above contributions. In: around which place, if only what lies there is looked for. Reads past row security for
 * tenants, by the role that sees nothing but what is published.
 */
export const foundBy = (tenantId: TenantId | null, search: Search, around: Around | null = null): Promise<FoundPage> =>
  inPortal(async (tx) => {
    // Which way is the shortest is another one for each word.
    await tx.execute(
      sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
        set_config('statement_timeout', ${String(LONGEST_MS)}, true)`,
    );
    const words = wordsOf(search.q);
    const asked = await askedFor(tx, tenantId, words);
    if (!asked && !search.near) return NOTHING;
    const page = await pageOf(tx, tenantId, { search, around, asked: asked ?? ANYTHING });
    const isFew = asked && !search.from && page.offers.length + page.talk.length <= FEW;
    return { ...page, meant: isFew ? await meantInstead(tx, tenantId, { words, doubtful: asked.doubtful }) : null };
  }, PATIENCE_MS);

const NOTHING: FoundPage = { offers: [], moreOffers: false, talk: [], next: null, meant: null };
/** With so few hits it is asked whether something else was meant. */
const FEW = 2;
/** No statement may hold one of the portal's few connections longer; all of them together not longer than that. */
const LONGEST_MS = 2_000;
const PATIENCE_MS = 5_000;

interface Question {
  search: Search;
  around: Around | null;
  asked: Asked;
}

async function pageOf(tx: Tx, tenantId: TenantId | null, question: Question): Promise<Omit<FoundPage, 'meant'>> {
  const { from, near, kind, in: scope } = question.search;
  const isOfOffers = scope === undefined && kind !== undefined && !talkKinds.includes(kind);
  if (scope === 'offers' || near || isOfOffers) return offersPage(tx, tenantId, question);
  const isFirst = scope === undefined && !from && !kind;
  const offers = isFirst ? await offersFor(tx, tenantId, { ...question, limit: OFFERS_FIRST + 1, offset: 0 }) : [];
  const talk = await talkFor(tx, tenantId, question);
  const last = talk[HITS_PAGE - 1];
  return {
    offers: offers.slice(0, OFFERS_FIRST).map(asFound),
    moreOffers: offers.length > OFFERS_FIRST,
    talk: talk.slice(0, HITS_PAGE).map(asFound),
    next: talk.length > HITS_PAGE && last ? `${last.key}.${last.id}` : null,
  };
}

async function offersPage(tx: Tx, tenantId: TenantId | null, question: Question): Promise<Omit<FoundPage, 'meant'>> {
  const { from, near } = question.search;
  const offset = from && !from.includes('.') ? Number(from) : 0;
  const wish = { ...question, limit: HITS_PAGE + 1, offset };
  const offers = await (near ? nearestFor(tx, tenantId, { ...wish, near }) : offersFor(tx, tenantId, wish));
  const next = offers.length > HITS_PAGE ? String(offset + HITS_PAGE) : null;
  return { offers: offers.slice(0, HITS_PAGE).map(asFound), moreOffers: false, talk: [], next };
}

type OffersWish = Question & { limit: number; offset: number };

/** Of the newest that fit, the most fitting. */
async function offersFor(tx: Tx, tenantId: TenantId | null, question: OffersWish) {
  const where = conditions(tenantId, question);
  const keys = await newestOf(tx, {
    tenantId,
    isTalk: false,
    asked: question.asked,
    where,
    narrowed: ofOffer(question.search),
    limit: OFFERS_RANKED,
  });
  return rowsOf(tx, question.asked, {
    hits: sql`
      select e.*, ts_rank(e.body, ${question.asked.query}) as rank from search_entries e where ${isOneOf(keys)}
      order by rank desc, e.at desc, e.id limit ${question.limit} offset ${question.offset}`,
    order: sql`e.rank desc, e.at desc, e.id`,
  });
}

/** Those that fit, the nearest first; a degree of longitude is as long as it is at that latitude. */
function nearestFor(tx: Tx, tenantId: TenantId | null, question: OffersWish & { near: string }) {
  const [lat = 0, lon = 0] = question.near.split(',').map(Number);
  const away = sql`(e.lat - ${lat}) ^ 2 + ((e.lon - ${lon}) * cos(radians(${lat}))) ^ 2`;
  return rowsOf(tx, question.asked, {
    hits: sql`
      select e.*, ${away} as away from search_entries e
      where ${and(sql`not e.contributed and e.kind = 'offer'`, hasWords(question.asked.query), conditions(tenantId, question), ofOffer(question.search)?.each)}
      order by away, e.id limit ${question.limit} offset ${question.offset}`,
    order: sql`e.away, e.id`,
  });
}

/** The newest that fit. */
async function talkFor(tx: Tx, tenantId: TenantId | null, question: Question) {
  const { from, since, kind, in: scope } = question.search;
  const [key, id] = from?.split('.') ?? [];
  const where = and(
    conditions(tenantId, question),
    since && sql`e.at > now() - make_interval(days => ${spans[since]}::int)`,
    isNotBelowGone,
  );
  const keys = await newestOf(tx, {
    tenantId,
    isTalk: true,
    isOfficial: scope === 'official' || kind === 'answer',
    asked: question.asked,
    where,
    narrowed: ofOffer(question.search),
    beyond: key && id ? { key, id } : undefined,
    limit: HITS_PAGE + 1,
  });
  return rowsOf(tx, question.asked, {
    hits: sql`select e.* from search_entries e where ${isOneOf(keys)}`,
    order: sql`e.at desc, e.id desc`,
  });
}

const conditions = (tenantId: TenantId | null, { search: { kind }, around }: Question): SQL | undefined =>
  and(
    isShown(tenantId),
    kind && sql`e.kind = ${kind}`,
    tenantId !== null && around ? liesWithin(tenantId, around) : undefined,
  );

/**
 * Whether its offer is one of this topic and in this state. Offers are only looked up where it is asked about them, and
 * for some thousand entries one by one: row security makes each of them dear, and all of them dearer.
 */
function ofOffer({ topic, state }: Search): { each: SQL; all: SQL } | undefined {
  if (!topic && !state) return undefined;
  const fits = and(topic && sql`o.topic = ${topic}`, state && sql`${stateOf} = ${state}`);
  return {
    each: sql`exists (select from offers o where o.tenant_id = e.tenant_id and o.id = e.offer_id and ${fits} offset 0)`,
    all: sql`(e.tenant_id, e.offer_id) in (select o.tenant_id, o.id from offers o where ${fits})`,
  };
}
