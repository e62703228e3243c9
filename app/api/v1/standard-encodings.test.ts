import { beforeAll, describe, expect, test } from 'vitest';
import { type OpenMap, openMap } from '@/db/testing/open-map';
import { ask, askFor, type Document } from './testing/ask';
import { faultsOf } from './testing/documents';

// The abstract tests of OGC 17-069r4, Annex A, for GeoJSON and OpenAPI.

let map: OpenMap;
let api: Document;

beforeAll(async () => {
  map = await openMap();
  api = await askFor(`${map.root}/api`);
});

const acceptedAt = (path: string) => api.paths[path].get.parameters.map(({ $ref }: Document) => $ref.split('/').at(-1));

describe('A.3 GeoJSON', () => {
  test('/conf/geojson/definition: features come as application/geo+json', async () => {
    for (const path of [map.items, `${map.items}/${(await askFor(map.items)).features[0].id}`])
      expect((await ask(path)).headers.get('content-type')).toBe('application/geo+json');
  });

  test('/conf/geojson/content: all kinds of geometry, and none, after RFC 7946', async () => {
    const { features } = await askFor(map.items);
    for (const feature of features) expect(faultsOf(feature, 'Feature', api)).toEqual([]);
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
    for (const path of [`${map.items}?foo=1`, `${map.items}/nichts`])
      expect(faultsOf(await askFor(path), 'Problem', api)).toEqual([]);
  });

  test('/conf/oas30/security: none is needed, and none is defined', async () => {
    expect([api.security, api.components.securitySchemes]).toEqual([undefined, undefined]);
  });
});
