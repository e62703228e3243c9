import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { type OpenMap, openMap } from '@/db/testing/open-map';
import { ask, askFor, type Document } from './testing/ask';
import { faultsOf, linkTo, untyped } from './testing/documents';

// The abstract tests of OGC 17-069r4, Annex A, each by its name there, against the routes on a real database.

let map: OpenMap;
let api: Document;

beforeAll(async () => {
  map = await openMap();
  api = await askFor(`${map.root}/api`);
});

const CONF = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';

describe('A.2.1 General tests', () => {
  test('/conf/core/http: HTTP’s own status codes and headers', async () => {
    const answer = await ask(map.root);
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('content-type')]).toEqual([
      ...[200, expect.any(String), 'application/json'],
    ]);
  });

  test('/conf/core/crs84: geometries are longitude and latitude, in degrees', async () => {
    const { features } = await askFor(map.items);
    expect(features[0].geometry.coordinates).toEqual([10, 54]);
    const { crs, extent } = await askFor(`${map.root}/collections/${map.id}`);
    expect([crs[0], extent.spatial.crs]).toEqual(Array(2).fill('http://www.opengis.net/def/crs/OGC/1.3/CRS84'));
  });
});

describe('A.2.2 Landing page', () => {
  test('/conf/core/root-op: it is there, with and without a slash', async () => {
    expect([(await ask(map.root)).status, (await ask(`${map.root}/`)).status]).toEqual([200, 200]);
  });

  test('/conf/core/root-success: it leads to the definition, the conformance and the data', async () => {
    const page = await askFor(map.root);
    expect(faultsOf(page, 'LandingPage', api)).toEqual([]);
    for (const rel of ['service-desc', 'conformance', 'data', 'self'])
      expect((await ask(linkTo(page, rel).href)).status).toBe(200);
  });
});

describe('A.2.3 API definition', () => {
  test('/conf/core/api-definition-op: each link to it answers', async () => {
    const answer = await ask(linkTo(await askFor(map.root), 'service-desc').href);
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
    expect((await ask(`${map.root}/conformance`)).status).toBe(200);
  });

  test('/conf/core/conformance-success: it lists the classes', async () => {
    const document = await askFor(`${map.root}/conformance`);
    expect(faultsOf(document, 'Conformance', api)).toEqual([]);
    expect(document.conformsTo).toEqual([
      ...['core', 'oas30', 'geojson'].map((name) => `${CONF}/${name}`),
      'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
    ]);
  });
});

describe('A.2.5 Feature collections', () => {
  test('/conf/core/fc-md-op: they are there', async () => {
    expect((await ask(`${map.root}/collections`)).status).toBe(200);
  });

  test('/conf/core/fc-md-success and fc-md-links: the list has its form and a link to itself', async () => {
    const document = await askFor(`${map.root}/collections`);
    expect(faultsOf(document, 'Collections', api)).toEqual([]);
    expect(untyped(document.links)).toEqual([]);
    expect(linkTo(document, 'self').href).toMatch(/\/collections$/);
  });

  test('/conf/core/fc-md-items: every published map is in it, by its id', async () => {
    const { collections } = await askFor(`${map.root}/collections`);
    expect(collections).toHaveLength(2);
    expect(collections[0].id).toBe(map.id);
  });

  test('/conf/core/fc-md-items-links: each leads to its features in each encoding', async () => {
    for (const collection of (await askFor(`${map.root}/collections`)).collections) {
      expect(untyped(collection.links)).toEqual([]);
      expect(linkTo(collection, 'items')).toMatchObject({ type: 'application/geo+json' });
      expect((await ask(linkTo(collection, 'items').href)).status).toBe(200);
    }
  });

  test('/conf/core/fc-md-extent: the extent includes all places and times, and nothing hidden', async () => {
    const { extent } = await askFor(`${map.root}/collections/${map.id}`);
    expect(extent.spatial.bbox).toEqual([[0, 40, 30, 60]]);
    expect(extent.temporal.interval).toEqual([['2026-01-01T10:00:00.000Z', '2026-05-01T10:00:00.000Z']]);
  });
});

describe('A.2.6 Feature collection', () => {
  test('/conf/core/sfc-md-op: each is at its address', async () => {
    for (const { id: other } of (await askFor(`${map.root}/collections`)).collections)
      expect((await ask(`${map.root}/collections/${other}`)).status).toBe(200);
  });

  test('/conf/core/sfc-md-success: it says what the list says', async () => {
    const { collections } = await askFor(`${map.root}/collections`);
    const own = await askFor(`${map.root}/collections/${map.id}`);
    expect(faultsOf(own, 'Collection', api)).toEqual([]);
    expect(own).toEqual(collections[0]);
  });
});
