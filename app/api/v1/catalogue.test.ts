import { Parser, Store } from 'n3';
import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { type OpenMap, openMap } from '@/db/testing/open-map';
import { offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { wholeName } from '@/lib/public-api/model/graph';
import { chooseLicence } from '@/lib/tenants/commands/choose-licence';
import { ask } from './testing/ask';

const asking = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';

let map: OpenMap;
let draft: string;
beforeAll(async () => {
  map = await openMap();
  const scale = { id: 'mood', kind: 'scale', label: 'Wie?', required: true, min: 1, max: 5 };
  const settings = { pages: [{ id: 'seite', questions: [scale] }] };
  for (const results of ['always', 'never'])
    await offerIn(map.town, { format: asking, settings: { ...settings, results } });
  draft = (await offerIn(map.town, { format: asking, state: 'draft' })).offerSlug;
  const ags = String(Number.parseInt(map.town.id.slice(0, 6), 16))
    .padStart(8, '0')
    .slice(0, 8);
  const title = { name: 'Stadt "Am Wald" \\ & <Fluß>\n' };
  await inTenant(map.town.visitor, (tx) => tx.update(tenants).set({ ags, ...title }));
});

const written = async (kind: string) => (await ask(`${map.root}/catalog/${kind}`)).text();
const graph = async () => new Store(new Parser({ format: 'text/turtle' }).parse(await written('turtle')));

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** What is said of all things of a class: by thing, how often each property. */
async function saidOf(type: string): Promise<Map<string, string[]>> {
  const store = await graph();
  const things = store.getSubjects(TYPE, wholeName(type), null);
  return new Map(
    things.map((thing) => [thing.id, store.getQuads(thing, null, null, null).map(({ predicate }) => predicate.value)]),
  );
}

/** What DCAT-AP.de 3.0 demands of each class, and what it recommends and we have to say. */
const WANTED: Record<string, string[]> = {
  'dcat:Catalog': [
    ...['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcterms:license', 'dcterms:language'],
    ...['foaf:homepage', 'dcat:themeTaxonomy', 'dcatap:availability', 'dcterms:spatial', 'dcat:dataset'],
  ],
  'dcat:Dataset': [
    ...['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcat:keyword', 'dcat:theme', 'dcat:contactPoint'],
    ...['dcatde:politicalGeocodingLevelURI', 'dcatde:politicalGeocodingURI', 'dcterms:spatial', 'dcat:distribution'],
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dcterms:license', 'dcterms:title', 'dcterms:format', 'dcatap:availability'],
  'foaf:Agent': ['foaf:name', 'dcterms:type'],
  'vcard:Kind': ['vcard:fn', 'vcard:hasEmail'],
  'dcterms:PeriodOfTime': ['dcat:startDate', 'dcat:endDate'],
  'dcterms:Location': ['dcat:bbox'],
};

test.each(Object.entries(WANTED))('every %s says what DCAT-AP.de wants of it', async (type, properties) => {
  const things = await saidOf(type);
  expect(things.size).toBeGreaterThan(0);
  const lacking = [...things].flatMap(([id, said]) =>
    properties.filter((property) => !said.includes(wholeName(property))).map((property) => `${id} ${property}`),
  );
  expect(lacking).toEqual([]);
});

test('all that is named is there, and every file answers', async () => {
  const store = await graph();
  const own = `http://localhost:3000/api/v1${map.root}/catalog`;
  const named = store.getObjects(null, null, null).filter(({ value }) => value.startsWith(`${own}#`));
  const isThing = ({ termType }: { termType: string }) => termType === 'NamedNode';
  expect(named.filter(isThing).filter((thing) => store.getQuads(thing, null, null, null).length === 0)).toEqual([]);
  const files = store.getObjects(null, wholeName('dcat:downloadURL'), null).map(({ value }) => value);
  expect(files.filter((file) => file.endsWith('/results'))).toHaveLength(1);
  for (const file of files) expect([file, (await ask(file)).status]).toEqual([file, 200]);
});

test('a draft is not in it', async () => {
  expect(await written('turtle')).toContain(map.offer.offerSlug);
  expect(await written('turtle')).not.toContain(draft);
});

test('the three kinds of file say the same', async () => {
  const [turtle, xml, json] = [await graph(), await written('rdfxml'), JSON.parse(await written('jsonld'))];
  let [things, facts] = [0, 0];
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    if ('rdf:about' in attributes) things += 1;
    else facts += 1;
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(xml).close();
  // The root is neither.
  expect([things, facts - 1]).toEqual([json['@graph'].length, turtle.size - json['@graph'].length]);
  const name = turtle.getObjects(null, wholeName('foaf:name'), null)[0]?.value ?? '';
  expect(name).toContain('Stadt "Am Wald" \\ & <Fluß>');
  expect(texts).toContain(name);
  const counted = json['@graph'].flatMap((thing: object) =>
    Object.entries(thing).flatMap(([key, values]) => (key[0] === '@' ? [] : values)),
  );
  expect(counted).toHaveLength(turtle.size - json['@graph'].length);
  expect((await ask(`${map.root}/catalog/pdf`)).status).toBe(404);
});

test('the licence is the one that the town chose, else everything is reserved', async () => {
  const licences = async () =>
    new Set((await graph()).getObjects(null, wholeName('dcterms:license'), null).map(({ value }) => value));
  expect([...(await licences())]).toEqual(['http://dcat-ap.de/def/licenses/other-closed']);
  await chooseLicence(map.town.ada, { licence: 'dl-by-de/2.0' });
  expect([...(await licences())]).toEqual(['http://dcat-ap.de/def/licenses/dl-by-de/2.0']);
  const names = (await graph()).getObjects(null, wholeName('dcatde:licenseAttributionByText'), null);
  expect(names[0]?.value).toContain('Am Wald');
  await expect(chooseLicence(map.town.mona, { licence: 'cc-zero' })).rejects.toMatchObject({ kind: 'Forbidden' });
  await expect(chooseLicence(map.town.ada, { licence: 'mine' })).rejects.toMatchObject({ kind: 'Invalid' });
});
