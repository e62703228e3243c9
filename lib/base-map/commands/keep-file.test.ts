import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { addressOf, codeOf, MIDDLE, roads } from '@/db/testing/base-map';
import { pmtiles, type TestArchive } from '@/db/testing/pmtiles';
import { fullTile } from '@/db/testing/vector-tile';
import { newTown, type Town } from '@/db/testing/world';
import { servedBaseMap } from '../queries/served';
import { baseMapState } from '../queries/state';
import { baseMapTile } from '../queries/tile';
import { chooseBaseMap } from './choose';
import { keepBaseMapFile } from './keep-file';

const folder = mkdtempSync(join(tmpdir(), 'base-map-test-'));

let town: Town;
let other: Town;
beforeEach(async () => {
  [town, other] = [await newTown(), await newTown()];
});

const sent = (archive: TestArchive | Buffer) => {
  const file = { path: join(folder, randomUUID()), name: 'stadt.pmtiles' };
  writeFileSync(file.path, Buffer.isBuffer(archive) ? archive : pmtiles(archive));
  return { file };
};
const ownMap: TestArchive = {
  tiles: { [`${MIDDLE.z}/${MIDDLE.x}/${MIDDLE.y}`]: roads },
  bounds: [9.8, 53.4, 10.2, 53.7],
  metadata: { attribution: '© Musterstadt', vector_layers: [{ id: 'roads' }] },
};

test('editors and admins bring a file, nobody else', async () => {
  for (const actor of [town.visitor, town.anna, town.mona, town.cem])
    expect(await codeOf(keepBaseMapFile(actor, {}, sent(ownMap)))).not.toBe('done');
  expect((await baseMapState(town.emil)).file).toBeNull();
  for (const actor of [town.emil, town.ada])
    expect(await codeOf(keepBaseMapFile(actor, {}, sent(ownMap)))).toBe('done');
});

test('a file of which nobody says whose it is is not shown', async () => {
  const nobodys = sent({ ...ownMap, metadata: {} });
  expect(await codeOf(keepBaseMapFile(town.emil, {}, nobodys))).toBe('base-map.attribution-missing');
  expect(await codeOf(keepBaseMapFile(town.emil, { attribution: '© Kreis' }, nobodys))).toBe('done');
});

test('a file of its own is served tile by tile, and drawn by our own hand', async () => {
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  const { basemap, version } = await addressOf(town);
  expect(basemap).toBe(`/${town.slug}/base-map/${version}/own-style`);
  expect(await servedBaseMap(town, version)).toMatchObject({
    layers: null,
    names: ['roads'],
    sources: { 'base-0': { type: 'vector', minzoom: 12, maxzoom: 12, attribution: '© Musterstadt' } },
  });
  expect((await baseMapTile(town.id, { version, source: 0, place: MIDDLE }))?.bytes).toEqual(roads);
  expect(await baseMapTile(town.id, { version, source: 0, place: { z: 12, x: 0, y: 0 } })).toBeNull();
});

test('a tile that lies across two parts of a file is whole', async () => {
  // What cannot be packed, so that the file is as long as it looks.
  const noise = fullTile('roads', { name: Array.from({ length: 60_000 }, () => randomUUID()).join('') });
  const tiles = { '11/1080/661': noise, ...ownMap.tiles };
  await keepBaseMapFile(town.emil, {}, sent({ ...ownMap, tiles }));
  const { version } = await addressOf(town);
  const tile = await baseMapTile(town.id, { version, source: 0, place: { z: 11, x: 1080, y: 661 } });
  expect(noise.equals(tile?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect((await baseMapTile(town.id, { version, source: 0, place: MIDDLE }))?.bytes).toEqual(roads);
});

test('a file can be chosen again, and another one takes its place', async () => {
  await keepBaseMapFile(town.emil, { attribution: '© Vermessungsamt' }, sent(ownMap));
  const first = await addressOf(town);
  await chooseBaseMap(town.emil, { kind: 'quiet' });
  expect(await codeOf(servedBaseMap(town, first.version))).toBe('base-map.not-found');
  await chooseBaseMap(town.emil, { kind: 'file' });
  expect(await addressOf(town)).toEqual(first);
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  expect(await addressOf(town)).not.toEqual(first);
  expect((await baseMapState(town.emil)).file?.facts.attribution).toBe('© Musterstadt');
});

test('a file of another region, or a broken one, is refused, and the one of before stays', async () => {
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  const before = await addressOf(town);
  const elsewhere = sent({ ...ownMap, bounds: [6, 50, 7, 51] });
  expect(await codeOf(keepBaseMapFile(town.emil, {}, elsewhere))).toBe('base-map.file-elsewhere');
  expect(await codeOf(keepBaseMapFile(town.emil, {}, sent(pmtiles(ownMap).subarray(0, -5))))).toBe(
    'base-map.file-broken',
  );
  expect(await addressOf(town)).toEqual(before);
});

test('another town’s file is not found, not even by its exact address', async () => {
  await keepBaseMapFile(town.emil, {}, sent(ownMap));
  const { version } = await addressOf(town);
  expect(await codeOf(servedBaseMap(other, version))).toBe('base-map.not-found');
  expect(await codeOf(baseMapTile(other.id, { version, source: 0, place: MIDDLE }))).toBe('base-map.not-found');
  // As if a row of the other town named it.
  const [row] = await inTenant({ tenantId: town.id }, (tx) =>
    tx.select({ choice: tenants.baseMapChoice }).from(tenants).where(eq(tenants.id, town.id)),
  );
  await inTenant({ tenantId: other.id }, (tx) =>
    tx
      .update(tenants)
      .set({ baseMapChoice: row?.choice ?? null })
      .where(eq(tenants.id, other.id)),
  );
  expect((await addressOf(other)).version).toBe(version);
  expect(await codeOf(servedBaseMap(other, version))).toBe('base-map.not-found');
  expect(await codeOf(baseMapTile(other.id, { version, source: 0, place: MIDDLE }))).not.toBe('done');
  expect((await baseMapState(other.emil)).file).toBeNull();
});

test('who chose what is written down', async () => {
  await chooseBaseMap(town.emil, { kind: 'quiet' });
  await keepBaseMapFile(town.ada, {}, sent(ownMap));
  const entries = await inTenant({ tenantId: town.id }, (tx) =>
    tx
      .select({ actor: auditEntries.actorId, facts: auditEntries.facts })
      .from(auditEntries)
      .where(eq(auditEntries.action, 'base-map.chosen'))
      .orderBy(auditEntries.id),
  );
  expect(entries).toEqual([
    { actor: town.emil.memberId, facts: { kind: 'quiet' } },
    { actor: town.ada.memberId, facts: { kind: 'file' } },
  ]);
});
