import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { placeCounts } from '../queries/extent';
import { foundPlaces } from '../queries/found';
import { replaceList } from './replace-list';
import { takeFromMap } from './take-from-map';

const folder = mkdtempSync(join(tmpdir(), 'places-test-'));

const fileWith = (content: string | Uint8Array) => {
  const path = join(folder, randomUUID());
  writeFileSync(path, content);
  return { path };
};

const LIST = `Name;Art;Länge;Breite
Lange Straße;Straße;9,91;51,59
Lange Straße 1;Adresse;9,911;51,591
Bahnhofstraße;Straße;9,92;51,58
"Müllers Hof; am Wall";Ort;9,93;51,57
`;

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

const names = async (typed: string, of = town) => (await foundPlaces(of.visitor, typed)).map(({ name }) => name);

test('everybody finds what an editor’s list names: by a beginning, by a word, and with a typing error', async () => {
  expect(await replaceList(town.emil, fileWith(LIST))).toBe(4);
  expect(await names('lange str')).toEqual(['Lange Straße', 'Lange Straße 1']);
  expect(await names('Langestr. 1')).toEqual(['Lange Straße 1']);
  expect(await names('wall')).toEqual(['Müllers Hof; am Wall']);
  expect(await names('Muellers')).toEqual(['Müllers Hof; am Wall']);
  expect(await names('Bahnofstraße')).toEqual(['Bahnhofstraße']);
  expect(await foundPlaces(town.visitor, 'bahnhof')).toEqual([
    { name: 'Bahnhofstraße', kind: 'street', lon: 9.92, lat: 51.58 },
  ]);
  expect(await names('xy')).toEqual([]);
  expect(await names('Zwiebelmarkt')).toEqual([]);
});

test('one town does not find the places of another', async () => {
  const other = await newTown();
  await replaceList(town.emil, fileWith(LIST));
  await replaceList(other.emil, fileWith('Lange Gasse,9.9,51.5\n'));
  expect(await names('lange')).toEqual(['Lange Straße', 'Lange Straße 1']);
  expect(await names('lange', other)).toEqual(['Lange Gasse']);
  expect(await names('bahnhof', other)).toEqual([]);
});

test('a list with one broken line is refused with its number, and the list before stays as it was', async () => {
  await replaceList(town.emil, fileWith(LIST));
  const broken = `${'Neuer Weg;9,9;51,5\n'.repeat(2_500)}Alter Weg;9,9\n`;
  await expect(replaceList(town.emil, fileWith(broken))).rejects.toMatchObject({
    code: 'places.wrong-columns',
    facts: { line: 2_501, found: 2 },
  });
  expect(await names('neuer weg')).toEqual([]);
  expect(await placeCounts(town.visitor)).toEqual({ map: 0, list: 4 });
});

test.each([
  ['', 'places.list-empty'],
  ['Name;Länge;Breite\n', 'places.list-empty'],
  ['"Markt;9,9;51,5\n', 'places.line-unreadable'],
])('a file that is no list is refused: %j', async (content, code) => {
  await expect(replaceList(town.emil, fileWith(content))).rejects.toMatchObject({ kind: 'Invalid', code });
});

test('a list from an old spreadsheet keeps its umlauts', async () => {
  await replaceList(town.emil, fileWith(Buffer.from('Mühlstraße;9,9;51,5\r\n', 'latin1')));
  expect(await names('mühl')).toEqual(['Mühlstraße']);
});

test('the town’s own drawing fills the index beside the list, and a street that both have is found once', async () => {
  await inTenant(town.emil, (tx) =>
    tx.update(tenants).set({ basemap: '/demo/lindenfurt/basemap.geojson' }).where(eq(tenants.id, town.id)),
  );
  const count = await takeFromMap(town.emil);
  const [drawn] = await foundPlaces(town.visitor, 'Bahnhofstraße');
  await replaceList(town.emil, fileWith(`Bahnhofstraße;Straße;${drawn?.lon};${drawn?.lat}\n`));
  expect(await placeCounts(town.visitor)).toEqual({ map: count, list: 1 });
  expect(await names('Bahnhofstraße')).toEqual(['Bahnhofstraße']);
  expect(await takeFromMap(town.emil)).toBe(count);
  expect(await placeCounts(town.visitor)).toEqual({ map: count, list: 1 });
});

test('where a town has no drawing of its own, nothing can be taken from it', async () => {
  await expect(takeFromMap(town.emil)).rejects.toMatchObject({ kind: 'Invalid', code: 'places.no-drawing' });
});

test('only editors fill the index', async () => {
  await expect(replaceList(town.anna, fileWith(LIST))).rejects.toMatchObject({ code: 'role.editor-needed' });
  await expect(takeFromMap(town.visitor)).rejects.toMatchObject({ kind: 'SignInNeeded' });
});
