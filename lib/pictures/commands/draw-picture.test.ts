import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { withdrawAnnotation } from '@/lib/annotations/commands/change-annotation';
import { isRefusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { PictureWish } from '../model/wish';
import { picturedMap } from '../queries';
import { drawPicture, type PictureOrder, pictureTag } from './draw-picture';

// A thread is begun by its source here, which takes seconds on a computer that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const format = formats.find(({ needs }) => needs.map)?.code ?? '';

const settings = {
  categories: [
    { key: 'bench', label: 'Bank <b>', colour: '#1f6f4a', icon: 'bench' },
    { key: 'light', label: 'Licht', colour: '#1f5aa6', icon: 'light' },
  ],
};

const colours = {
  land: '#f4f1ea',
  label: '#453f36',
  labelHalo: '#ffffff',
  area: '#171a5c',
  selection: '#171a5c',
  markEdge: '#ffffff',
  group: '#171a5c',
};
const style = { colours, base: [], plan: [], entries: [] };

async function mapIn(town: Town, state: 'open' | 'draft' = 'open') {
  const { threadId, offerSlug, formatSlug } = await offerIn(town, { format, state, settings });
  const put = async (lon: number, category = 'bench') => {
    const geometry = { type: 'Point', coordinates: [lon, 51.595] };
    const draft = { key: randomUUID(), threadId, geometry, category, text: 'Hier fehlt etwas.' };
    return (await addAnnotation(town.anna, draft)).entry;
  };
  const order = async (actor: Actor, wish: object = {}): Promise<PictureOrder> => ({
    map: await picturedMap(actor, offerSlug, formatSlug),
    town: {
      slug: town.slug,
      name: 'Musterstadt',
      basemap: '/demo/lindenfurt/basemap.geojson',
      bounds: [8.9, 51.59, 8.91, 51.6],
    },
    wish: PictureWish.parse({ bbox: '8.90,51.59,8.91,51.60', ...wish }),
    style,
    language: 'de',
  });
  const svg = async (actor: Actor, wish: object = {}) =>
    Buffer.from((await drawPicture(actor, await order(actor, { format: 'svg', ...wish }))).bytes).toString();
  return { put, order, svg };
}

test('a picture shows neither what is hidden nor what was withdrawn, not even to a moderator', async () => {
  const town = await newTown();
  const { put, svg } = await mapIn(town);
  const [stays, hidden, withdrawn] = [await put(8.902), await put(8.905), await put(8.908)];
  expect(await svg(town.visitor)).toContain('mit 3 Einträgen');
  await hideContribution(town.mona, { kind: 'annotation', contributionId: hidden.id, rule: 1, reason: 'Probe' });
  await withdrawAnnotation(town.anna, { annotationId: withdrawn.id });
  for (const actor of [town.visitor, town.mona]) {
    const picture = await svg(actor);
    expect(picture).toContain('mit einem Eintrag');
    expect(picture).toContain(`>${stays.seq}</text>`);
    expect(picture).not.toContain(`>${hidden.seq}</text>`);
  }
});

test('a draft’s picture exists for those who prepare it, and for nobody else', async () => {
  const town = await newTown();
  const { order } = await mapIn(town, 'draft');
  expect((await order(town.emil)).map.settings.categories).toHaveLength(2);
  for (const actor of [town.visitor, town.anna, town.cem]) {
    await expect(order(actor)).rejects.toSatisfy((error) => isRefusal(error) && error.kind === 'NotFound');
  }
});

test('a format without a map has no picture', async () => {
  const town = await newTown();
  const dialogue = formats.find(({ opens }) => !opens.includes('annotate'))?.code ?? '';
  const { offerSlug, formatSlug } = await offerIn(town, { format: dialogue });
  await expect(picturedMap(town.visitor, offerSlug, formatSlug)).rejects.toSatisfy(isRefusal);
});

test('only the categories that are asked for are shown', async () => {
  const town = await newTown();
  const { put, svg } = await mapIn(town);
  await put(8.902);
  await put(8.905, 'light');
  expect(await svg(town.visitor, { categories: 'light' })).toContain('mit einem Eintrag');
  expect(await svg(town.visitor)).toContain('mit 2 Einträgen');
});

test('a picture’s tag stays until the map changes', async () => {
  const town = await newTown();
  const { put, order } = await mapIn(town);
  const before = pictureTag(await order(town.visitor));
  expect(pictureTag(await order(town.mona))).toBe(before);
  expect(pictureTag(await order(town.visitor, { paper: 'a3' }))).not.toBe(before);
  await put(8.902);
  expect(pictureTag(await order(town.visitor))).not.toBe(before);
});

test('a PNG for a screen is half as fine again as it is large, and one for paper has 200 dots to the inch', async () => {
  const town = await newTown();
  const { order } = await mapIn(town);
  const sizeOf = async (wish: object) =>
    sharp((await drawPicture(town.visitor, await order(town.visitor, wish))).bytes).metadata();
  expect(await sizeOf({ width: 400, height: 300 })).toMatchObject({ format: 'png', width: 600, height: 450 });
  const paper = await sizeOf({ paper: 'a4', orientation: 'portrait' });
  expect([paper.width, paper.height].map((pixels) => Math.round(((pixels ?? 0) / 200) * 25.4))).toEqual([210, 297]);
  expect(paper.density).toBe(200);
});
