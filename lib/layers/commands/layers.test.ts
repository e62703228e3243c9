import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { beforeEach, expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { TILE_LAYER } from '../cutting/cut-tiles';
import { planFeature, planPage } from '../queries/features';
import { offerLayers } from '../queries/layers';
import { layerTile } from '../queries/tiles';
import { addPlan } from './add-plan';
import { changeLayer, moveLayer, removeLayer } from './arrange';

const format = formats.find(({ needs }) => needs.map)?.code ?? '';
const folder = mkdtempSync(join(tmpdir(), 'layers-test-'));

/** A square with a hole, and a line without a colour. */
const drawing = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Wiese', fill: '#00aa00', Pflege: 'zweimal im Jahr' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [9.9, 51.5],
            [9.902, 51.5],
            [9.902, 51.502],
            [9.9, 51.502],
            [9.9, 51.5],
          ],
          [
            [9.9005, 51.5005],
            [9.9005, 51.501],
            [9.901, 51.501],
            [9.9005, 51.5005],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { name: 'Weg' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [9.9, 51.501],
          [9.902, 51.501],
        ],
      },
    },
  ],
};

const fileWith = (content: string) => {
  const file = { path: join(folder, randomUUID()), name: 'Wiese am Fluss.geojson' };
  writeFileSync(file.path, content);
  return file;
};
const meadow = () => fileWith(JSON.stringify(drawing));
/** The tile of zoom 16 in which the drawing's middle lies. */
const MIDDLE = { z: 16, x: 34570, y: 21794 };

let town: Town;
let offerId: string;
beforeEach(async () => {
  town = await newTown();
  ({ offerId } = await offerIn(town, { format, state: 'open' }));
});

const titles = async () => (await offerLayers(town.visitor, offerId)).map(({ title }) => title);

test('a plan that an editor adds lies on the map for everybody, and tells what it is', async () => {
  const shares: number[] = [];
  const progress = (share: number) => shares.push(share);
  const { id } = await addPlan(town.emil, { offerId }, { file: meadow(), progress });
  const [layer] = await offerLayers(town.visitor, offerId);
  expect(layer).toMatchObject({ id, title: 'Wiese am Fluss', opacity: 1, shown: true });
  expect(layer?.bounds).toEqual([9.9, 51.5, 9.902, 51.502]);
  expect(layer?.source).toMatchObject({ names: [{ name: 'Wiese', shape: 'area', fill: '#00aa00' }] });
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  const { feature } = await planFeature(town.visitor, id, 0);
  expect(feature).toMatchObject({ title: 'Wiese', facts: [{ term: 'Pflege', value: 'zweimal im Jahr' }] });
  expect((await planPage(town.visitor, id)).features).toHaveLength(2);
});

test('what a plan draws comes as tiles, whose features carry their numbers', async () => {
  const { id } = await addPlan(town.emil, { offerId }, { file: meadow() });
  const { bytes, published } = await layerTile(town.visitor, id, MIDDLE);
  const tile = new VectorTile(new PbfReader(gunzipSync(bytes ?? new Uint8Array())));
  const drawn = tile.layers[TILE_LAYER];
  const numbers = Array.from({ length: drawn?.length ?? 0 }, (_, index) => drawn?.feature(index).properties.number);
  expect(numbers.toSorted()).toEqual([0, 1]);
  expect(published).toBe(true);
  expect((await layerTile(town.visitor, id, { ...MIDDLE, x: 0 })).bytes).toBeNull();
});

test('a file that is broken anywhere leaves nothing behind', async () => {
  const features = Array.from({ length: 2_000 }, () => drawing.features[0]);
  const broken = JSON.stringify({ ...drawing, features }).slice(0, -40);
  await expect(addPlan(town.emil, { offerId }, { file: fileWith(broken) })).rejects.toMatchObject({ kind: 'Invalid' });
  expect(await titles()).toEqual([]);
});

test('only those who prepare offers arrange what their maps draw', async () => {
  await expect(addPlan(town.anna, { offerId }, { file: meadow() })).rejects.toMatchObject({
    code: 'role.editor-needed',
  });
  await expect(addPlan(town.visitor, { offerId }, { file: meadow() })).rejects.toMatchObject({
    code: 'sign-in.needed',
  });
  const { id } = await addPlan(town.emil, { offerId }, { file: meadow() });
  const change = { layerId: id, title: 'Wiese', opacity: 0.5, fromZoom: '', shown: true };
  await expect(changeLayer(town.anna, change)).rejects.toMatchObject({ code: 'role.editor-needed' });
  await expect(removeLayer(town.mona, { layerId: id })).rejects.toMatchObject({ code: 'role.editor-needed' });
  const other = await newTown();
  await expect(removeLayer(other.emil, { layerId: id })).rejects.toMatchObject({ code: 'layer.not-found' });
  await changeLayer(town.emil, change);
  expect(await titles()).toEqual(['Wiese']);
});

test('the layers of a draft are seen by who prepares it, and by nobody else', async () => {
  const draft = await offerIn(town, { format, state: 'draft' });
  const { id } = await addPlan(town.emil, { offerId: draft.offerId }, { file: meadow() });
  expect((await layerTile(town.emil, id, MIDDLE)).published).toBe(false);
  await expect(layerTile(town.visitor, id, MIDDLE)).rejects.toMatchObject({ code: 'layer.not-found' });
  await expect(planFeature(town.anna, id, 0)).rejects.toMatchObject({ code: 'layer.not-found' });
});

test('the newest layer lies on top, and each can be moved', async () => {
  for (const title of ['unten', 'Mitte', 'oben']) await addPlan(town.emil, { offerId, title }, { file: meadow() });
  expect(await titles()).toEqual(['oben', 'Mitte', 'unten']);
  const [top, , lowest] = await offerLayers(town.emil, offerId);
  await moveLayer(town.emil, { layerId: lowest?.id, to: 'up' });
  expect(await titles()).toEqual(['oben', 'unten', 'Mitte']);
  await moveLayer(town.emil, { layerId: top?.id, to: 'up' });
  expect(await titles()).toEqual(['oben', 'unten', 'Mitte']);
  await removeLayer(town.emil, { layerId: top?.id });
  expect(await titles()).toEqual(['unten', 'Mitte']);
});

test('how a layer is shown can be changed, within what one can still see', async () => {
  const { id } = await addPlan(town.emil, { offerId }, { file: meadow() });
  const change = {
    layerId: id,
    title: 'Wiese',
    opacity: '0.4',
    fromZoom: '14',
    shown: false,
    attribution: ' © Stadt ',
  };
  await changeLayer(town.emil, change);
  expect(await offerLayers(town.visitor, offerId)).toMatchObject([
    { title: 'Wiese', opacity: 0.4, fromZoom: 14, shown: false, attribution: '© Stadt' },
  ]);
  await expect(changeLayer(town.emil, { ...change, opacity: '0' })).rejects.toMatchObject({ code: 'input.invalid' });
  await expect(changeLayer(town.emil, { ...change, title: ' ' })).rejects.toMatchObject({ code: 'input.invalid' });
});
