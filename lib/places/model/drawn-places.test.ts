import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawnPlaces } from './drawn-places';

const drawing = JSON.parse(readFileSync('public/demo/lindenfurt/basemap.geojson', 'utf8'));
const found = drawnPlaces(drawing);

test('a town’s drawing names its streets, squares and buildings, each once', () => {
  const names = found.map(({ name, kind }) => `${kind} ${name}`);
  expect(names).toEqual(expect.arrayContaining(['street Lange Straße', 'place Marktplatz', 'building Rathaus']));
  expect(new Set(names).size).toBe(names.length);
});

test('what only says where a road leads is no place of the town', () => {
  expect(found.filter(({ name }) => name.startsWith('nach '))).toEqual([]);
});

test('a street lies on its own line', () => {
  const street = found.find(({ name }) => name === 'Bahnhofstraße');
  const corners = drawing.features
    .filter(({ properties }: { properties: { name?: string } }) => properties.name === 'Bahnhofstraße')
    .flatMap(({ geometry }: { geometry: { coordinates: number[][] } }) => geometry.coordinates);
  expect(corners).toContainEqual([street?.lon, street?.lat]);
});
