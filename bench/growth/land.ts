import postgres from 'postgres';
import { postmasterOf } from '../measure';
import { exactCpuOf } from './cpu';
import type { Act, Sized } from './in-turn';
import { databaseFor, type Home, serverFor } from './place';

/** A state with so many towns, and a server of its own for it. */
export interface Land extends Sized {
  port: number;
  /** Where the second pages of offers and of towns start, as the first page says. */
  from: string;
  after: string | null;
  close(): Promise<void>;
}

/** Of a town’s offers four are open, one is announced, the others are over, and fill more than one page of the portal. */
const OFFERS = 50;

const DAY = `interval '1 day'`;

/** Towns of that many published offers each, with a discussion in every offer, and the state above them. */
const LAND = `
  create temp table towns on commit drop as select n, gen_random_uuid() as id from generate_series(1, $towns) n;
  insert into tenants (id, slug, kind, name, colour, contact, centre, bounds)
    select id, 'town-' || n, 'municipality', 'Musterstadt ' || n, '#005ea8', '{"office":"Rathaus","email":"a@b.example"}'::jsonb,
      '[9.99,53.55]'::jsonb, '[9.9,53.5,10.1,53.6]'::jsonb from towns
    union all select gen_random_uuid(), 'land', 'state', 'Musterland', '#005ea8',
      '{"office":"Staatskanzlei","email":"a@b.example"}', '[9.99,53.55]', '[9,53,11,54]';
  create temp table plans on commit drop as
    select t.id as tenant_id, t.n, o, gen_random_uuid() as id, gen_random_uuid() as part,
      now() + case when o <= 4 then -3 when o = 5 then 3 else -30 end * ${DAY} + random() * ${DAY} as opens_at,
      now() + case when o <= 4 then 3 when o = 5 then 30 else -4 * o end * ${DAY} + random() * ${DAY} as closes_at
    from towns t, generate_series(1, ${OFFERS}) o;
  insert into offers (tenant_id, id, slug, title, summary, description, topic, place, contact, opens_at, closes_at)
    select tenant_id, id, 'offer-' || o, 'Marktplatz ' || n || '.' || o || ' neu denken',
      'Weniger Autos, mehr Platz zum Sitzen.', 'Wie soll der Marktplatz aussehen?',
      (array['traffic', 'green', 'housing', 'climate', 'education', 'culture', 'budget'])[1 + (n + o) % 7],
      '{"label":"Marktplatz","centre":[9.99,53.55]}', '{"office":"Stadtplanung","email":"a@b.example"}', opens_at, closes_at
    from plans;
  insert into publications (tenant_id, offer_id) select tenant_id, id from plans;
  insert into offer_formats (tenant_id, id, offer_id, slug, format, title, settings, opens_at, closes_at)
    select tenant_id, part, id, 'mitreden', $format, 'Reden Sie mit', '{"question":"Wie?","background":""}', opens_at,
      closes_at from plans;
  insert into threads (tenant_id, offer_format_id, subject_id) select tenant_id, part, part from plans;`;

export async function landOf(home: Home, towns: number, format: string): Promise<Land> {
  process.stderr.write(`loading ${towns.toLocaleString('en')} towns …\n`);
  const name = `land_${towns}`;
  const { url } = await databaseFor(home, name, (at) => fillLand(at, towns, format));
  const server = await serverFor(home, url);
  const portal = await (await fetch(`http://127.0.0.1:${server.port}/`)).text();
  return {
    size: towns,
    port: server.port,
    from: /[?&]from=([^&"#]+)/.exec(portal)?.[1] ?? '',
    after: /[?&]after=([^&"#]+)/.exec(portal)?.[1] ?? null,
    cpu: () => exactCpuOf(server.pid, postmasterOf(home.dataDir), name),
    close: () => server.stop(),
  };
}

async function fillLand(url: string, towns: number, format: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.begin((tx) => tx.unsafe(LAND.replace('$towns', String(towns)).replace('$format', `'${format}'`)));
    await sql.unsafe('vacuum (analyze)');
  } finally {
    await sql.end();
  }
}

/** What visitors of the state look at. A topic has more on its page in a larger state, and words are looked for in all offers there are: no goal hangs on these. */
export const looks: readonly Act<Land>[] = [
  { name: 'portal', do: (land) => look(land, '/') },
  { name: 'portal, second page', do: (land) => look(land, `/?from=${land.from}`) },
  { name: 'portal, one town', do: (land) => look(land, '/?place=town-2') },
  { name: 'portal, one topic', told: true, do: (land) => look(land, '/?topic=green') },
  { name: 'portal, a frequent word', told: true, do: (land) => look(land, '/?text=Marktplatz') },
  { name: 'portal, a word that nobody says', told: true, do: (land) => look(land, '/?text=Raumhafen') },
  { name: 'page of a town', do: (land) => look(land, '/town-3') },
  { name: 'page of an offer', do: (land) => look(land, '/town-4/offers/offer-2') },
  { name: 'page of a discussion', do: (land) => look(land, '/town-4/offers/offer-2/mitreden') },
];

async function look({ port }: Land, path: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-language': 'de' } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
}
