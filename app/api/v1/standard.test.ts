import { randomUUID } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { ask, askFor, type Document } from './testing/ask';

// The abstract tests of OGC 17-069r4, Annex A, each by its name there, against the routes on a real database.

const CONF = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
const category = (key: string) => ({ key, label: key, colour: '#1f6f4a', icon: 'bench' });
const settings = { categories: [category('bench'), category('tree')] };

/** Everything a map can hold: point, line, area, words only; and one that is hidden. */
const entries = [
  { posted: '2026-01-01T10:00:00Z', category: 'bench', geometry: { type: 'Point', coordinates: [10, 54] } },
  { posted: '2026-02-01T10:00:00Z', category: 'tree', geometry: { type: 'Point', coordinates: [12, 54] } },
  {
    posted: '2026-03-01T10:00:00Z',
    category: 'bench',
    geometry: {
      type: 'LineString',
      coordinates: [
        [9, 50],
        [9, 56],
      ],
    },
  },
  {
    ...{ posted: '2026-04-01T10:00:00Z', category: 'bench' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 40],
          [30, 40],
          [30, 60],
          [0, 60],
          [0, 40],
        ],
      ],
    },
  },
  { posted: '2026-05-01T10:00:00Z', category: 'tree', geometry: null, placeInWords: 'Am Brunnen' },
  {
    posted: '2026-06-01T10:00:00Z',
    category: 'tree',
    geometry: { type: 'Point', coordinates: [10, 54] },
    hidden: true,
  },
];

let town: Town;
let id: string;
let root: string;
let items: string;
let api: Document;

beforeAll(async () => {
  town = await newTown();
  const offer = await offerIn(town, { format, settings });
  for (const { posted, hidden, ...entry } of entries) {
    const draft = { key: randomUUID(), threadId: offer.threadId, text: 'Hier.', ...entry };
    const { entry: added } = await addAnnotation(town.anna, draft, { postedAt: new Date(posted) });
    const hiding = { kind: 'annotation', contributionId: added.id, rule: 1, reason: 'Probe' };
    if (hidden) await hideContribution(town.mona, hiding);
  }
  await offerIn(town, { format, settings, state: 'announced' });
  id = `${offer.offerSlug}.${offer.formatSlug}`;
  root = `/${town.slug}`;
  items = `${root}/collections/${id}/items`;
  api = await askFor(`${root}/api`);
});

/** Whether a document has the form that the definition promises for this kind. */
function expectForm(document: Document, schema: string) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: api.components });
  const check = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
  check(document);
  expect(check.errors ?? []).toEqual([]);
}

const linkTo = (document: Document, rel: string) => document.links.find((link: Document) => link.rel === rel);
const numbers = (document: Document) => document.features.map((feature: Document) => feature.properties.number);
const found = async (query: string) => numbers(await askFor(`${items}?${query}`));
const parameterOf = (name: string) => api.components.parameters[name];
const acceptedAt = (path: string) => api.paths[path].get.parameters.map(({ $ref }: Document) => $ref.split('/').at(-1));

function expectTyped(links: Document[]) {
  for (const link of links) expect(link).toMatchObject({ rel: expect.any(String), type: expect.any(String) });
}

describe('A.2.1 General tests', () => {
  test('/conf/core/http: HTTP’s own status codes and headers', async () => {
    const answer = await ask(root);
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('content-type')]).toEqual([
      ...[200, expect.any(String), 'application/json'],
    ]);
  });

  test('/conf/core/crs84: geometries are longitude and latitude, in degrees', async () => {
    const { features } = await askFor(items);
    expect(features[0].geometry.coordinates).toEqual([10, 54]);
    const { crs, extent } = await askFor(`${root}/collections/${id}`);
    expect([crs[0], extent.spatial.crs]).toEqual(Array(2).fill('http://www.opengis.net/def/crs/OGC/1.3/CRS84'));
  });
});

describe('A.2.2 Landing page', () => {
  test('/conf/core/root-op: it is there, with and without a slash', async () => {
    expect([(await ask(root)).status, (await ask(`${root}/`)).status]).toEqual([200, 200]);
  });

  test('/conf/core/root-success: it leads to the definition, the conformance and the data', async () => {
    const page = await askFor(root);
    expectForm(page, 'LandingPage');
    for (const rel of ['service-desc', 'conformance', 'data', 'self'])
      expect((await ask(linkTo(page, rel).href)).status).toBe(200);
  });
});

describe('A.2.3 API definition', () => {
  test('/conf/core/api-definition-op: each link to it answers', async () => {
    const answer = await ask(linkTo(await askFor(root), 'service-desc').href);
    expect(answer.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0');
  });

  test('/conf/core/api-definition-success: it is an OpenAPI document, by the schema of OpenAPI', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(api));
    expect([errors ?? [], valid, validator.version]).toEqual([[], true, '3.0']);
  });
});

describe('A.2.4 Conformance', () => {
  test('/conf/core/conformance-op: it is there', async () => {
    expect((await ask(`${root}/conformance`)).status).toBe(200);
  });

  test('/conf/core/conformance-success: it lists the classes', async () => {
    const document = await askFor(`${root}/conformance`);
    expectForm(document, 'Conformance');
    expect(document.conformsTo).toEqual([`${CONF}/core`, `${CONF}/oas30`, `${CONF}/geojson`]);
  });
});

describe('A.2.5 Feature collections', () => {
  test('/conf/core/fc-md-op: they are there', async () => {
    expect((await ask(`${root}/collections`)).status).toBe(200);
  });

  test('/conf/core/fc-md-success and fc-md-links: the list has its form and a link to itself', async () => {
    const document = await askFor(`${root}/collections`);
    expectForm(document, 'Collections');
    expectTyped(document.links);
    expect(linkTo(document, 'self').href).toMatch(/\/collections$/);
  });

  test('/conf/core/fc-md-items: every published map is in it, by its id', async () => {
    const { collections } = await askFor(`${root}/collections`);
    expect(collections).toHaveLength(2);
    expect(collections[0].id).toBe(id);
  });

  test('/conf/core/fc-md-items-links: each leads to its features in each encoding', async () => {
    for (const collection of (await askFor(`${root}/collections`)).collections) {
      expectTyped(collection.links);
      expect(linkTo(collection, 'items')).toMatchObject({ type: 'application/geo+json' });
      expect((await ask(linkTo(collection, 'items').href)).status).toBe(200);
    }
  });

  test('/conf/core/fc-md-extent: the extent includes all places and times, and nothing hidden', async () => {
    const { extent } = await askFor(`${root}/collections/${id}`);
    expect(extent.spatial.bbox).toEqual([[0, 40, 30, 60]]);
    expect(extent.temporal.interval).toEqual([['2026-01-01T10:00:00.000Z', '2026-05-01T10:00:00.000Z']]);
  });
});

describe('A.2.6 Feature collection', () => {
  test('/conf/core/sfc-md-op: each is at its address', async () => {
    for (const { id: other } of (await askFor(`${root}/collections`)).collections)
      expect((await ask(`${root}/collections/${other}`)).status).toBe(200);
  });

  test('/conf/core/sfc-md-success: it says what the list says', async () => {
    const { collections } = await askFor(`${root}/collections`);
    const own = await askFor(`${root}/collections/${id}`);
    expectForm(own, 'Collection');
    expect(own).toEqual(collections[0]);
  });
});

describe('A.2.7 Features', () => {
  test('/conf/core/fc-op: each collection’s features are there, as GeoJSON', async () => {
    const answer = await ask(items);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/geo+json']);
  });

  test('/conf/core/fc-bbox-definition: bbox is defined as the standard has it', () => {
    expect(parameterOf('bbox')).toMatchObject({
      ...{ name: 'bbox', in: 'query', required: false, style: 'form', explode: false },
      schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
    });
  });

  test.each([
    ['around one point', 'bbox=9.9,53.9,10.1,54.1', [1, 4, 5]],
    ['around two points', 'bbox=9.5,53.9,12.1,54.1', [1, 2, 4, 5]],
    ['across the line, far from its corners', 'bbox=8.9,53,9.1,53.1', [3, 4, 5]],
    ['where nothing is', 'bbox=-80,0,-70,10', [5]],
    ['with heights', 'bbox=9.9,53.9,0,10.1,54.1,100', [1, 4, 5]],
    ['across the 180th meridian', 'bbox=11,53,-170,55', [2, 4, 5]],
  ])('/conf/core/fc-bbox-response: a box %s', async (_where, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test('/conf/core/fc-limit-definition: limit is defined as the standard has it', () => {
    expect(parameterOf('limit')).toMatchObject({
      ...{ name: 'limit', in: 'query', required: false, style: 'form', explode: false },
      schema: { type: 'integer', minimum: 1, maximum: 1_000, default: 100 },
    });
  });

  test.each([
    ['limit=1', [1]],
    ['limit=3', [1, 2, 3]],
    ['limit=5', [1, 2, 3, 4, 5]],
    ['limit=1000000', [1, 2, 3, 4, 5]],
  ])('/conf/core/fc-limit-response: no more than %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test('/conf/core/fc-time-definition: datetime is defined as the standard has it', () => {
    expect(parameterOf('datetime')).toMatchObject({
      ...{ name: 'datetime', in: 'query', required: false, schema: { type: 'string' }, style: 'form', explode: false },
    });
  });

  test.each([
    ['2026-02-01T10:00:00Z', [2]],
    ['2026-02-01T11:00:00%2B01:00', [2]],
    ['2026-02-01', [2]],
    ['2026-02-01T10:00:00Z/2026-04-01T10:00:00Z', [2, 3, 4]],
    ['../2026-02-01T10:00:00Z', [1, 2]],
    ['/2026-02-01T10:00:00Z', [1, 2]],
    ['2026-04-01T10:00:00Z/..', [4, 5]],
    ['2026-04-01T10:00:00Z/', [4, 5]],
    ['2025-01-01T00:00:00Z', []],
  ])('/conf/core/fc-time-response: datetime=%s', async (datetime, expected) => {
    expect(await found(`datetime=${datetime}`)).toEqual(expected);
  });

  test('/rec/core/fc-filters: a property filters too, also together with others', async () => {
    expect(await found('category=tree')).toEqual([2, 5]);
    expect(await found('category=tree&bbox=11,53,13,55&datetime=../2026-03-01T00:00:00Z')).toEqual([2]);
  });

  test.each(['foo=bar', 'bbox_=1,2,3,4', 'Limit=1'])('/conf/core/query-param-unknown: %s is refused', async (query) => {
    for (const path of [
      root,
      `${root}/api`,
      `${root}/conformance`,
      `${root}/collections`,
      `${root}/collections/${id}`,
      items,
    ])
      expect([path, (await ask(`${path}?${query}`)).status]).toEqual([path, 400]);
  });

  test.each([
    ...['limit=0', 'limit=-1', 'limit=1.5', 'limit=viele', 'limit=', 'limit=1&limit=2'],
    ...['bbox=1,2,3', 'bbox=1,2,3,4,5', 'bbox=a,b,c,d', 'bbox=1,2,,4', 'bbox=10,55,11,54', 'bbox=0,0,181,1', 'bbox='],
    ...['datetime=gestern', 'datetime=2026-13-01T00:00:00Z', 'datetime=2026-01-01T00:00:00', 'datetime=../..'],
    ...[
      'datetime=2026-02-01T00:00:00Z/2026-01-01T00:00:00Z',
      'datetime=a/b/c',
      'datetime=',
      'datetime=2026-02-31T00:00:00Z',
    ],
    ...['after=-1', 'after=x', 'category=%27%20or%201', 'f=xml'],
  ])('/conf/core/query-param-invalid: %s is refused', async (query) => {
    expect((await ask(`${items}?${query}`)).status).toBe(400);
  });

  test('/conf/core/fc-response: a feature collection with what was asked for and nothing else', async () => {
    const document = await askFor(items);
    expectForm(document, 'FeatureCollection');
    expect(document).toMatchObject({ type: 'FeatureCollection' });
    expect(numbers(document)).toEqual([1, 2, 3, 4, 5]);
  });

  test('/conf/core/fc-links and fc-rel-type: to itself, to the other form, to the next page; with relation and type', async () => {
    const document = await askFor(`${items}?limit=2&category=bench`);
    expectTyped(document.links);
    expect(linkTo(document, 'self').href).toMatch(/items\?limit=2&category=bench$/);
    expect(linkTo(document, 'alternate').type).toBe('text/html');
    expect(numbers(await askFor(linkTo(document, 'next').href))).toEqual([4]);
  });

  test('/rec/core/fc-next: whoever follows the pages gets each feature once, also within a box', async () => {
    for (const query of ['limit=1', 'limit=2', 'limit=1&bbox=9.5,53.9,12.1,54.1']) {
      const seen: number[] = [];
      for (let href: string | undefined = `${items}?${query}`; href; ) {
        const page: Document = await askFor(href);
        seen.push(...numbers(page));
        href = linkTo(page, 'next')?.href;
      }
      expect(seen).toEqual(query.includes('bbox') ? [1, 2, 4, 5] : [1, 2, 3, 4, 5]);
    }
  });

  test('/conf/core/fc-timeStamp: when it was made', async () => {
    const before = Date.now();
    const made = Date.parse((await askFor(items)).timeStamp);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });

  test('/conf/core/fc-numberMatched: how many match, where it is said', async () => {
    expect((await askFor(`${items}?limit=2`)).numberMatched).toBe(5);
    expect((await askFor(`${items}?limit=2&category=bench`)).numberMatched).toBeUndefined();
  });

  test('/conf/core/fc-numberReturned: how many there are in the answer', async () => {
    expect((await askFor(`${items}?limit=2`)).numberReturned).toBe(2);
  });
});

describe('A.2.8 Feature', () => {
  test('/conf/core/f-op: each feature is at its own address', async () => {
    for (const feature of (await askFor(items)).features)
      expect((await ask(`${items}/${feature.id}`)).status).toBe(200);
    for (const other of [randomUUID(), 'nichts', "'"]) expect((await ask(`${items}/${other}`)).status).toBe(404);
  });

  test('/conf/core/f-success: it says what the collection says', async () => {
    const [, , line] = (await askFor(items)).features;
    const { links: _, ...own } = await askFor(`${items}/${line.id}`);
    expectForm(own, 'Feature');
    expect(own).toEqual(line);
  });

  test('/conf/core/f-links: to itself, to the other form, to its collection', async () => {
    const [feature] = (await askFor(items)).features;
    const own = await askFor(`${items}/${feature.id}`);
    expectTyped(own.links);
    expect(linkTo(own, 'alternate').href).toContain(`/offers/${id.replace('.', '/')}?annotation=${feature.id}`);
    expect((await askFor(linkTo(own, 'collection').href)).id).toBe(id);
    expect((await askFor(linkTo(own, 'self').href)).id).toBe(feature.id);
  });
});

describe('A.3 GeoJSON', () => {
  test('/conf/geojson/definition: features come as application/geo+json', async () => {
    for (const path of [items, `${items}/${(await askFor(items)).features[0].id}`])
      expect((await ask(path)).headers.get('content-type')).toBe('application/geo+json');
  });

  test('/conf/geojson/content: all kinds of geometry, and none, after RFC 7946', async () => {
    const { features } = await askFor(items);
    for (const feature of features) expectForm(feature, 'Feature');
    const kinds = features.map(({ geometry }: Document) => geometry?.type ?? null);
    expect(kinds).toEqual(['Point', 'Point', 'LineString', 'Polygon', null]);
  });
});

describe('A.6 OpenAPI 3.0', () => {
  test('/conf/oas30/completeness: every operation is defined with its parameters and answers', () => {
    expect(Object.keys(api.paths).sort()).toEqual([
      '/',
      '/api',
      '/collections',
      '/collections/{collectionId}',
      '/collections/{collectionId}/download/{kind}',
      '/collections/{collectionId}/items',
      '/collections/{collectionId}/items/{featureId}',
      '/conformance',
    ]);
    expect(acceptedAt('/collections/{collectionId}/items')).toEqual(
      expect.arrayContaining(['collectionId', 'limit', 'bbox', 'datetime', 'category', 'after']),
    );
  });

  test('/conf/oas30/exception-codes: what can go wrong is defined', () => {
    for (const { get } of Object.values<Document>(api.paths))
      expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '400', '429', '500']));
    expect(Object.keys(api.paths['/collections/{collectionId}/items/{featureId}'].get.responses)).toContain('404');
  });

  test('/conf/oas30/oas-impl: a problem has the form that is defined, too', async () => {
    for (const path of [`${items}?foo=1`, `${items}/nichts`]) expectForm(await askFor(path), 'Problem');
  });

  test('/conf/oas30/security: none is needed, and none is defined', async () => {
    expect([api.security, api.components.securitySchemes]).toEqual([undefined, undefined]);
  });
});
