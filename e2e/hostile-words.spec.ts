import type { Page } from '@playwright/test';
import type postgres from 'postgres';
import { injections } from '@/db/testing/payloads';
import { written } from '@/lib/mail/model';
import { aloneInDatabase, inDatabase, platformOn } from './fixtures/platform';
import { PORT } from './fixtures/port';
import { TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

// 300 ways to run a script, in every text that somebody can write, in front of everybody who reads it (RELIABILITY S2).

const platform = platformOn(PORT + 2);
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ expectedErrors: [/the server responded with a status of (404|403|401)/] });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await platform.start();
  await aloneInDatabase(platform, plantEverywhere);
});
test.afterAll(() => platform.end());

const outside = [
  '',
  '/offers/marktplatz',
  '/results',
  '/decisions',
  '/imprint',
  '/privacy',
  '/netiquette',
  '/search?q=pwned',
];
const staff: Record<string, string[]> = {
  mona: ['/moderation', '/moderation/log', '/moderation/held', '/moderation/members', '/account'],
  emil: ['/manage', '/manage/questions', '/manage/answers'],
  ada: ['/manage/members', '/manage/audit', '/manage/texts', '/manage/settings', '/manage/places', '/mailbox'],
};

test('what strangers wrote runs in no page that anybody reads', async ({ page }) => {
  const found = await offerPages();
  await visitAll(page, [...outside, ...found]);
  expect(seen).toBeGreaterThan(10);
});

for (const [name, pages] of Object.entries(staff))
  test(`and in none that ${name} works with`, async ({ page }) => {
    const origin = platform.origin;
    await page.request.post(`${origin}/${TOWN}/sign-in/demo`, {
      form: { email: `${name}@${TOWN}.example` },
      headers: { origin },
    });
    const managed = name === 'emil' ? (await offersOf()).slice(0, 4).flatMap(managePages) : [];
    await visitAll(page, [...pages, ...managed, ...(await offerPages()).slice(0, 3)]);
  });

test('feeds and documents for programs are still what they are', async ({ page }) => {
  await page.goto(`${platform.origin}/${TOWN}`);
  const [offer = ''] = await offersOf();
  const root = `/api/v1/${TOWN}`;
  const paths = [
    `${root}/feed`,
    `${root}/offers/${offer}/feed`,
    `${root}/offers`,
    `${root}/offers/${offer}`,
    `${root}/catalog/rdf`,
  ];
  for (const path of paths) {
    const answer = await page.request.get(platform.origin + path);
    const [type = '', body] = [answer.headers()['content-type'], await answer.text()];
    if (!answer.ok()) continue;
    seen += 1;
    expect(type, path).not.toContain('text/html');
    expect(answer.headers()['x-content-type-options'], path).toBe('nosniff');
    if (type.includes('json')) JSON.parse(body);
    if (type.includes('xml')) expect(await parses(page, body), path).toBe(true);
  }
});

test('a letter shows them as words', async ({ page }) => {
  const all = [...injections];
  const action = { label: all.join(' '), url: `${platform.origin}/${TOWN}` };
  const { html } = written({ locale: 'de', subject: all.join(' '), paragraphs: all, action, closing: all });
  await page.setContent(html);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('script, img, svg, iframe, input, form, [onload], [onerror], [onfocus]').count()).toBe(0);
});

let seen = 0;

async function visitAll(page: Page, paths: readonly string[]): Promise<void> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of paths) {
    const answer = await page.goto(`${platform.origin}/${TOWN}${path}`);
    expect(answer?.status(), path).toBeLessThan(500);
    if (answer?.ok() && (await page.content()).includes('pwned')) seen += 1;
    // Whatever is going to run has run a moment after all is there.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
    expect(await page.evaluate(() => 'pwned' in window), path).toBe(false);
    expect(page.url().startsWith(platform.origin), path).toBe(true);
  }
  expect(dialogs).toEqual([]);
}

const offersOf = () =>
  inDatabase(platform, async (sql) =>
    (
      await sql<{ slug: string }[]>`select o.slug from offers o join tenants t on t.id = o.tenant_id
        join publications p on p.offer_id = o.id where t.slug = ${TOWN} order by o.opens_at`
    ).map(({ slug }) => slug),
  );

const offerPages = () =>
  inDatabase(platform, async (sql) =>
    (
      await sql<{ path: string }[]>`select distinct '/offers/' || o.slug || coalesce('/' || f.slug, '') as path
        from offers o join tenants t on t.id = o.tenant_id join publications p on p.offer_id = o.id
        left join offer_formats f on f.offer_id = o.id where t.slug = ${TOWN} order by path limit 24`
    ).map(({ path }) => path),
  );

const managePages = (slug: string) =>
  ['', '/papers', '/layers', '/formats', '/overview', '/results', '/publish'].map(
    (page) => `/manage/offers/${slug}${page}`,
  );

const parses = (page: Page, xml: string) =>
  page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') === null,
    xml,
  );

/** Columns of texts that people write, by table. Names of things that programs read are not among them. */
const TEXTS: Record<string, string[]> = {
  comments: ['text'],
  annotations: ['text', 'place_in_words'],
  held_contributions: ['text'],
  offers: ['title', 'summary', 'description', 'plain'],
  offer_formats: ['title'],
  offer_results: ['said', 'decision', 'decided_by'],
  layers: ['title', 'attribution'],
  tenant_texts: ['body'],
  offer_files: ['title', 'alt'],
  answer_files: ['name'],
  places: ['name'],
  feedback: ['text'],
  notices: ['reason', 'text'],
  decisions: ['reason'],
  change_requests: ['text', 'answer'],
};
/** Texts inside of JSON, by table and column; changed are the values of keys that hold words. */
const DOCUMENTS: Record<string, string[]> = {
  offers: ['place', 'contact', 'timeline', 'documents', 'scope'],
  offer_formats: ['settings'],
  responses: ['answers'],
  notifications: ['facts'],
};
const WORDS = /^(label|title|text|question|background|hint|office|phone|asked|open|settled|intro|thanks|description)$/;

async function plantEverywhere(sql: postgres.ISql): Promise<void> {
  const columns = await sql<{ at: string }[]>`
    select table_name || '.' || column_name as at from information_schema.columns where table_schema = 'public'`;
  const there = new Set(columns.map(({ at }) => at));
  const words = sql.json([...injections]);
  for (const [table, names] of Object.entries(TEXTS))
    for (const name of names.filter((one) => there.has(`${table}.${one}`)))
      await sql`update ${sql(table)} as r set ${sql(name)} = left(coalesce(r.${sql(name)}, ''), 40) || ' ' || planted.words
        from (select ctid as at, row_number() over () as number from ${sql(table)}) as n,
        lateral (select string_agg(w.value #>> '{}', E'\n\n') as words from jsonb_array_elements(${words}::jsonb)
          with ordinality w(value, place) where (w.place + n.number) % 40 = 0) as planted
        where r.ctid = n.at and r.${sql(name)} is not null`;
  await sql`update members set pseudonym = left(pseudonym, 12) || ' ' || (${words}::jsonb ->> (abs(hashtext(id::text)) % 300)) || left(id::text, 4)
    where pseudonym is not null`;
  for (const [table, names] of Object.entries(DOCUMENTS))
    for (const name of names.filter((one) => there.has(`${table}.${one}`))) await plantInside(sql, table, name);
}

async function plantInside(sql: postgres.ISql, table: string, name: string): Promise<void> {
  const rows = await sql<{ at: string; document: unknown }[]>`
    select ctid::text as at, ${sql(name)} as document from ${sql(table)} limit 500`;
  for (const [index, { at, document }] of rows.entries())
    await sql`update ${sql(table)} set ${sql(name)} = ${sql.json(planted(document, index) as never)} where ctid = ${at}::tid`;
}

let turn = 0;
/** A name of a category has no more than 60 letters. */
const short = injections.filter(({ length }) => length < 60);
function planted(value: unknown, index: number, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => planted(one, index, key));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one, index, name)]));
  if (typeof value !== 'string' || !WORDS.test(key)) return value;
  turn += 1;
  const fitting = key === 'label' ? short : injections;
  return `${key === 'label' ? '' : value.slice(0, 30)} ${fitting[(turn + index) % fitting.length]}`;
}
