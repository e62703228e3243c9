import initSqlJs from 'sql.js';
import { expect, test } from 'vitest';
import { CHUNK, type OpenAnnotation } from '../model/collection';
import { packInThread } from './pack';

const packing = {
  map: { id: 'markt.karte', title: 'Karte', description: '' },
  extent: null,
  origin: 'https://town.example',
};

const entry = (number: number): OpenAnnotation => ({
  ...{
    id: `entry-${number}`,
    number,
    category: 'bench',
    categoryLabel: 'Bank',
    text: 'Hier. '.repeat(40),
    place: null,
  },
  ...{ geometry: { type: 'Point', coordinates: [9.5, 53.25] }, lon: 9.5, lat: 53.25 },
  ...{ posted: '2026-11-01T10:00:00.000Z', edited: null, author: 'Anna', official: false },
  ...{ comments: 0, topComments: 0, agrees: 0, disagrees: 0, warning: null, answer: null, answered: null, path: '/a' },
});

async function* chunksOf(count: number) {
  for (let from = 0; from < count; from += CHUNK)
    yield Array.from({ length: CHUNK }, (_, index) => entry(from + index));
}

test('a GeoPackage is made in a thread that takes one chunk after the other', async () => {
  const file = await packInThread(packing, chunksOf(3 * CHUNK));
  const { Database } = await initSqlJs();
  const count = new Database(file).exec('select count(*), min(number), max(number) from markt_karte')[0]?.values;
  expect(count).toEqual([[3 * CHUNK, 0, 3 * CHUNK - 1]]);
});

test('a map that cannot be read to its end makes no GeoPackage', async () => {
  async function* broken() {
    yield [entry(1)];
    throw new Error('No connection.');
  }
  await expect(packInThread(packing, broken())).rejects.toThrow('No connection.');
});
