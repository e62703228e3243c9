import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type OpenMap, openMap } from '@/db/testing/open-map';
import { ask, askFor, type Document } from './testing/ask';
import { faultsOf, linkTo, numbersIn, untyped } from './testing/documents';

// The abstract tests of OGC 17-069r4, Annex A, for features.

let map: OpenMap;
let api: Document;

beforeAll(async () => {
  map = await openMap();
  api = await askFor(`${map.root}/api`);
});

const found = async (query: string) => numbersIn(await askFor(`${map.items}?${query}`));
const parameterOf = (name: string) => api.components.parameters[name];

describe('A.2.7 Features', () => {
  test('/conf/core/fc-op: each collection’s features are there, as GeoJSON', async () => {
    const answer = await ask(map.items);
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
      map.root,
      `${map.root}/api`,
      `${map.root}/conformance`,
      `${map.root}/collections`,
      `${map.root}/collections/${map.id}`,
      map.items,
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
    expect((await ask(`${map.items}?${query}`)).status).toBe(400);
  });

  test('/conf/core/fc-response: a feature collection with what was asked for and nothing else', async () => {
    const document = await askFor(map.items);
    expect(faultsOf(document, 'FeatureCollection', api)).toEqual([]);
    expect(document).toMatchObject({ type: 'FeatureCollection' });
    expect(numbersIn(document)).toEqual([1, 2, 3, 4, 5]);
  });

  test('/conf/core/fc-links and fc-rel-type: to itself, to the other form, to the next page; with relation and type', async () => {
    const document = await askFor(`${map.items}?limit=2&category=bench`);
    expect(untyped(document.links)).toEqual([]);
    expect(linkTo(document, 'self').href).toMatch(/items\?limit=2&category=bench$/);
    expect(linkTo(document, 'alternate').type).toBe('text/html');
    expect(numbersIn(await askFor(linkTo(document, 'next').href))).toEqual([4]);
  });

  test('/rec/core/fc-next: whoever follows the pages gets each feature once, also within a box', async () => {
    for (const query of ['limit=1', 'limit=2', 'limit=1&bbox=9.5,53.9,12.1,54.1']) {
      const seen: number[] = [];
      for (let href: string | undefined = `${map.items}?${query}`; href; ) {
        const page: Document = await askFor(href);
        seen.push(...numbersIn(page));
        href = linkTo(page, 'next')?.href;
      }
      expect(seen).toEqual(query.includes('bbox') ? [1, 2, 4, 5] : [1, 2, 3, 4, 5]);
    }
  });

  test('/conf/core/fc-timeStamp: when it was made', async () => {
    const before = Date.now();
    const made = Date.parse((await askFor(map.items)).timeStamp);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });

  test('/conf/core/fc-numberMatched: how many match, where it is said', async () => {
    expect((await askFor(`${map.items}?limit=2`)).numberMatched).toBe(5);
    expect((await askFor(`${map.items}?limit=2&category=bench`)).numberMatched).toBeUndefined();
  });

  test('/conf/core/fc-numberReturned: how many there are in the answer', async () => {
    expect((await askFor(`${map.items}?limit=2`)).numberReturned).toBe(2);
  });
});

describe('A.2.8 Feature', () => {
  test('/conf/core/f-op: each feature is at its own address', async () => {
    for (const feature of (await askFor(map.items)).features)
      expect((await ask(`${map.items}/${feature.id}`)).status).toBe(200);
    for (const other of [randomUUID(), 'nichts', "'"]) expect((await ask(`${map.items}/${other}`)).status).toBe(404);
  });

  test('/conf/core/f-success: it says what the collection says', async () => {
    const [, , line] = (await askFor(map.items)).features;
    const { links: _, ...own } = await askFor(`${map.items}/${line.id}`);
    expect(faultsOf(own, 'Feature', api)).toEqual([]);
    expect(own).toEqual(line);
  });

  test('/conf/core/f-links: to itself, to the other form, to its collection', async () => {
    const [feature] = (await askFor(map.items)).features;
    const own = await askFor(`${map.items}/${feature.id}`);
    expect(untyped(own.links)).toEqual([]);
    expect(linkTo(own, 'alternate').href).toContain(`/offers/${map.id.replace('.', '/')}?annotation=${feature.id}`);
    expect((await askFor(linkTo(own, 'collection').href)).id).toBe(map.id);
    expect((await askFor(linkTo(own, 'self').href)).id).toBe(feature.id);
  });
});
