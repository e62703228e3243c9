import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test, vi } from 'vitest';
import { layers } from '@/db/schema/layers';
import { inTenant } from '@/db/tenancy';
import { anOutsideHost } from '@/db/testing/outside-host';
import { aWms } from '@/db/testing/wms';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { giveFeedback } from '@/lib/feedback/commands';
import { formats } from '@/lib/formats/registry';
import { addPicture } from '@/lib/layers/commands/add-picture';
import { changeLayer } from '@/lib/layers/commands/arrange';
import { placePictureByCorners } from '@/lib/layers/commands/place-picture';
import { WmsSource } from '@/lib/layers/model/remote';
import { remakePicture } from '@/lib/layers/pictures/remake';
import { PictureWish } from '../model/wish';
import { picturedMap } from '../queries';
import { readAloud } from '../sheet/read-aloud';
import { drawPicture, pictureTag } from './draw-picture';

// A thread is begun by its source here, which takes seconds on a computer that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const format = formats.find(({ needs }) => needs.map)?.code ?? '';
const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
const [land, edge] = ['#f4f1ea', '#ffffff'];
const colours = {
  land,
  label: '#453f36',
  labelHalo: edge,
  area: '#171a5c',
  selection: '#171a5c',
  markEdge: edge,
  group: '#171a5c',
};
const folder = mkdtempSync(join(tmpdir(), 'drawn-layers-'));

let town: Town;
let map: Awaited<ReturnType<typeof offerIn>>;
beforeEach(async () => {
  town = await newTown();
  map = await offerIn(town, { format, state: 'open', settings });
});

async function order(wish: object) {
  return {
    map: await picturedMap(town.visitor, map.offerSlug, map.formatSlug),
    town: { slug: town.slug, name: 'Musterstadt', basemap: null, bounds: [9.1, 51.19, 9.11, 51.2] },
    wish: PictureWish.parse({ width: 400, height: 300, ...wish }),
    style: { colours, base: [], plan: [], entries: [] },
    language: 'de' as const,
  };
}
const drawn = async (wish: object = {}) => drawPicture(town.visitor, await order(wish));
const svg = async (wish: object = {}) => Buffer.from((await drawn({ format: 'svg', ...wish })).bytes).toString();

/** A red sheet over all of the town, and its layer's id. */
async function addSheet(name = 'Lageplan.png') {
  const file = { path: join(folder, randomUUID()), name };
  writeFileSync(
    file.path,
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#dd3333' } })
      .png()
      .toBuffer(),
  );
  const { id } = await addPicture(town.emil, { offerId: map.offerId }, { file });
  const corners = [
    [9.0, 51.3],
    [9.2, 51.3],
    [9.2, 51.1],
    [9.0, 51.1],
  ];
  await placePictureByCorners(town.emil, { layerId: id, corners: JSON.stringify(corners) });
  return id;
}

/** The colour in the middle of a picture for a screen. */
async function middle(wish: object = {}) {
  const { data, info } = await sharp((await drawn(wish)).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + 3)].map((part) => Math.round(part / 17));
}

/** A red sheet over the middle of the town, with a green field in its upper left quarter, a little turned. */
async function addTurned() {
  const file = { path: join(folder, randomUUID()), name: 'Gedreht.png' };
  const field = { create: { width: 20, height: 15, channels: 3 as const, background: '#33aa77' } };
  const sheet = sharp({ create: { width: 40, height: 30, channels: 3, background: '#dd3333' } });
  writeFileSync(
    file.path,
    await sheet
      .composite([{ input: field, left: 0, top: 0 }])
      .png()
      .toBuffer(),
  );
  const { id } = await addPicture(town.emil, { offerId: map.offerId }, { file });
  const corners = [
    [9.1, 51.2],
    [9.11, 51.199],
    [9.111, 51.19],
    [9.101, 51.191],
  ];
  await placePictureByCorners(town.emil, { layerId: id, corners: JSON.stringify(corners) });
}

test('a turned picture lies in a PDF as it lies in a PNG', async () => {
  await addTurned();
  const asked = { paper: 'a4', orientation: 'portrait', bbox: '9.1,51.19,9.111,51.2' };
  const file = { path: join(folder, randomUUID()), name: 'Blatt.pdf' };
  writeFileSync(file.path, (await drawn({ ...asked, format: 'pdf' })).bytes);
  const printed = (await remakePicture(file, { page: 1, progress: () => {} })).bytes;
  for (const sheet of [(await drawn(asked)).bytes, printed]) {
    const small = sharp(sheet).resize(210, 297, { fit: 'fill' }).removeAlpha().raw();
    const { data } = await small.toBuffer({ resolveWithObject: true });
    const isGreen = ([x, y]: [number, number]) => (data[(y * 210 + x) * 3] ?? 0) < (data[(y * 210 + x) * 3 + 1] ?? 0);
    // The map's middle lies in the middle of its frame, 127 mm below the upper edge.
    const spots: [number, number][] = [
      [80, 100],
      [130, 100],
      [80, 160],
      [130, 160],
    ];
    expect(spots.map(isGreen)).toEqual([true, false, false, false]);
  }
});

const look = { title: 'Lageplan', opacity: 1, fromZoom: '', shown: true, attribution: '' };

test('a picture that lies on the map is in the map’s picture, as faint as it is there, and not where it is switched off', async () => {
  const layerId = await addSheet();
  expect(await middle()).toEqual([13, 3, 3]);
  expect(await svg({ paper: 'a4' })).toContain('>Lageplan</text>');
  await changeLayer(town.emil, { ...look, layerId, opacity: 0.5 });
  expect(await middle()).toEqual([14, 9, 8]);
  await changeLayer(town.emil, { ...look, layerId, shown: false });
  expect(await middle()).toEqual([14, 14, 14]);
});

test('a layer that begins to be seen closer by is in closer pictures only', async () => {
  const layerId = await addSheet();
  await changeLayer(town.emil, { ...look, layerId, fromZoom: '16' });
  expect(await middle()).toEqual([14, 14, 14]);
  expect(await middle({ view: '16.5/51.195/9.105' })).toEqual([13, 3, 3]);
});

test('a picture of a view shows what a live map of its size would', async () => {
  const text = 'Hier fehlt etwas.';
  const put = (lon: number) =>
    addAnnotation(town.anna, {
      ...{ key: randomUUID(), threadId: map.threadId, category: 'bench', text },
      geometry: { type: 'Point', coordinates: [lon, 51.195] },
    });
  // A map of 400 pixels at zoom 15 is 360 / 2 ** 15 / 512 * 400 degrees wide, so that half of it is 0.00429.
  await put(9.105);
  await put(9.1092);
  await put(9.1094);
  expect(await svg({ view: '15/51.195/9.105' })).toContain('mit 2 Einträgen');
  expect(await svg({ view: '14/51.195/9.105' })).toContain('mit 3 Einträgen');
});

test('an entry that the municipality answered has a tick, and the legend says what that means', async () => {
  const { entry } = await addAnnotation(town.anna, {
    ...{ key: randomUUID(), threadId: map.threadId, category: 'bench', text: 'Hier fehlt etwas.' },
    geometry: { type: 'Point', coordinates: [9.105, 51.195] },
  });
  const answered = 'von der Kommune beantwortet';
  expect(await svg({ paper: 'a4' })).not.toContain(answered);
  await giveFeedback(town.emil, {
    kind: 'annotation',
    contributionId: entry.id,
    status: 'planned',
    text: 'Kommt im Mai.',
  });
  expect(await svg({ paper: 'a4' })).toContain(answered);
});

async function addWms(address: string) {
  const source = {
    kind: 'wms' as const,
    ...WmsSource.parse({ address, layers: ['stadt:bplan'], attribution: '© Nachbarstadt' }),
  };
  const bounds: [number, number, number, number] = [9, 51, 10, 52];
  await inTenant(town.emil, (tx) =>
    tx.insert(layers).values({ offerId: map.offerId, title: 'Bebauungsplan', source, bounds, position: 0 }),
  );
}

test('what another host draws is in the picture, with whose it is', async () => {
  const wms = aWms();
  await addWms((await anOutsideHost(wms.listener)).origin);
  expect(await middle()).toEqual([0, 0, 0]);
  const sheet = await svg({ paper: 'a4' });
  expect(sheet).toContain('>Bebauungsplan</text>');
  expect(sheet).toContain('© Nachbarstadt');
  expect(wms.pictures.map((asked) => Number(asked.get('WIDTH')) <= 2_048)).toEqual([true, true]);
});

test('a host that gives nothing is missed in the legend, and asked again for the next picture', async () => {
  let isBroken = true;
  const wms = aWms();
  const { origin } = await anOutsideHost((request, response) =>
    isBroken ? void response.writeHead(500).end() : wms.listener(request, response),
  );
  await addWms(origin);
  const first = await drawn({ format: 'svg', paper: 'a4' });
  expect(first.isWhole).toBe(false);
  expect(Buffer.from(first.bytes).toString()).toContain('Hier fehlt „Bebauungsplan“');
  isBroken = false;
  const tag = pictureTag(await order({ format: 'svg', paper: 'a4' }));
  expect(pictureTag(await order({ format: 'svg', paper: 'a4' }))).toBe(tag);
  const next = await drawn({ format: 'svg', paper: 'a4' });
  expect(next.isWhole).toBe(true);
  expect(Buffer.from(next.bytes).toString()).not.toContain('Hier fehlt');
});

test('a PDF is read out with its title, and with words for each of its pictures', async () => {
  const { bytes } = await drawn({ paper: 'a4', orientation: 'portrait', format: 'pdf' });
  const { elements, ...said } = readAloud(Buffer.from(bytes));
  expect(said).toMatchObject({ language: 'de', isTagged: true, showsTitle: true });
  expect(said.title).not.toBe('');
  expect(elements.map(({ type }) => type).slice(0, 2)).toEqual(['Document', 'H1']);
  const pictures = elements.filter(({ type }) => type === 'Figure');
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures.filter(({ alt }) => !alt)).toEqual([]);
});
