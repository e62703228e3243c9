import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { TenantId } from '@/db/tenancy';
import { chanceFrom, parts, textBy } from './words';

/** How much there is to look through. */
export interface Amount {
  towns: number;
  offers: number;
  contributions: number;
}

const AT_ONCE = 20_000;
const DAYS = 1_000;

/** Fills towns, of which the first has a quarter of all. Out: their ids, and how long the entries and their index took, in ms. */
export async function fillSearch(adminUrl: string, amount: Amount): Promise<{ towns: TenantId[]; enteredMs: number }> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    // As when an archive is read in: entered in one go afterwards.
    await admin`set session_replication_role = replica`;
    await admin`set synchronous_commit = off`;
    await admin`set maintenance_work_mem = '512MB'`;
    const towns = await townsIn(admin, amount.towns);
    const threads = await offersIn(admin, towns, amount.offers);
    await commentsIn(admin, threads, amount.contributions);
    return { towns: towns as TenantId[], enteredMs: await enter(admin) };
  } finally {
    await admin.end();
  }
}

async function townsIn(admin: postgres.Sql, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => ({ id: randomUUID(), slug: `bench-${n}` }));
  await admin`insert into tenants (id, slug, kind, name, colour, contact, centre, bounds)
    select id, slug, 'municipality', slug, '#005ea8', '{}', '[9.9, 51.5]', '[9, 51, 10, 52]'
    from jsonb_to_recordset(${admin.json(rows)}) as r(id uuid, slug text)`;
  return rows.map(({ id }) => id);
}

interface Place {
  tenant: string;
  thread: string;
}

async function offersIn(admin: postgres.Sql, towns: readonly string[], count: number): Promise<Place[]> {
  const chance = chanceFrom(1);
  const rows = Array.from({ length: count }, (_, n) => ({
    tenant: towns[n % 4 === 0 ? 0 : n % towns.length] as string,
    ...{ offer: randomUUID(), part: randomUUID(), thread: randomUUID(), slug: `offer-${n}` },
    title: textBy(chance).split(' ').slice(0, 6).join(' '),
    summary: textBy(chance),
    // Words of which compounds are made are said alone somewhere, too.
    description: `${textBy(chance)} ${textBy(chance)} ${n < parts.length ? parts[n] : ''}`,
    days: Math.floor(chance() * DAYS),
  }));
  for (let from = 0; from < rows.length; from += 5_000) {
    const some = admin.json(rows.slice(from, from + 5_000));
    await admin`with given as materialized (select * from jsonb_to_recordset(${some}) as r(tenant uuid, offer uuid, part uuid,
        thread uuid, slug text, title text, summary text, description text, days int)
      ), offered as (
        insert into offers (tenant_id, id, slug, title, summary, description, topic, place, contact, opens_at, closes_at)
        select tenant, offer, slug, title, summary, description, (array['traffic', 'green', 'housing'])[1 + days % 3],
          '{"label": "Mitte", "centre": [9.9, 51.5]}', '{"office": "Amt", "email": "amt@town.example"}',
          now() - make_interval(days => days), now() - make_interval(days => days - 60) from given
      ), published as (
        insert into publications (tenant_id, offer_id, published_at) select tenant, offer, now() - make_interval(days => days) from given
      ), parted as (
        insert into offer_formats (tenant_id, id, offer_id, slug, format, title, settings, opens_at, closes_at)
        select tenant, part, offer, 'mitreden', 'dialogue', 'Reden Sie mit', '{"question": "Was meinen Sie?"}',
          now() - make_interval(days => days), now() - make_interval(days => days - 60) from given
      ) insert into threads (tenant_id, id, offer_format_id, subject_id) select tenant, thread, part, part from given`;
  }
  return rows.map(({ tenant, thread }) => ({ tenant, thread }));
}

/** The oldest first, as they come. */
async function commentsIn(admin: postgres.Sql, places: readonly Place[], count: number): Promise<void> {
  const chance = chanceFrom(2);
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, () => ({
      place: places[Math.floor(chance() * places.length)] as Place,
      text: textBy(chance),
    }));
    await admin`insert into comments (tenant_id, thread_id, seq, rev, author_id, text, post_key, post_hash, posted_at)
      select tenant, thread, ${from} + n, 1, ${places[0]?.tenant ?? ''}::uuid, text, gen_random_uuid(), '',
        now() - ${DAYS} * interval '1 day' * (1 - (${from} + n) / ${count}::float8)
      from unnest(${some.map(({ place }) => place.tenant)}::uuid[], ${some.map(({ place }) => place.thread)}::uuid[],
        ${some.map(({ text }) => text)}::text[]) with ordinality as r(tenant, thread, text, n)`;
  }
}

/** The indexes of words are made afterwards, which is quicker. */
async function enter(admin: postgres.Sql): Promise<number> {
  const start = performance.now();
  await admin`analyze comments, threads, offer_formats, publications, offers`;
  const indexes = await admin<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes where tablename = 'search_entries' and indexdef like '%gin%'`;
  for (const { name } of indexes) await admin`drop index ${admin(name)}`;
  await admin`insert into search_entries (tenant_id, kind, id, offer_id, offer_format_id, annotation_id, title, text, lon,
    lat, contributed, official, at) select * from search_sources order by at`;
  for (const { definition } of indexes) await admin.unsafe(definition);
  await admin`vacuum analyze search_entries`;
  return performance.now() - start;
}
