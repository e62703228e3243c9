import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePools, openPools } from '@/db/client';
import { type TestDatabase, testDatabase } from '@/db/testing/database';
import { seedDemo } from '@/lib/demo/commands/seed-demo';
import { tenantBySlug } from '../queries';
import { deleteTenant } from './delete-tenant';
import { exportTenant } from './export-tenant';
import { importTenant } from './import-tenant';

/** One platform with the demo, and one that is empty. */
let platforms: [TestDatabase, TestDatabase];

const at = async (platform: TestDatabase) => {
  await closePools();
  openPools(platform.urls);
};

beforeAll(async () => {
  platforms = [await testDatabase(), await testDatabase()];
}, 120_000);
afterAll(async () => {
  await closePools();
  for (const platform of platforms) await platform.drop();
}, 120_000);

async function archived(slug: string) {
  const to = new PassThrough();
  const { id } = await tenantBySlug(slug);
  const [done, bytes] = await Promise.all([exportTenant(id, to), buffer(to)]);
  return { ...done, bytes, id };
}

test('a town of the demo is the same on an empty platform, byte by byte, and on its own after it was deleted', async () => {
  const [full, empty] = platforms;
  await at(full);
  await seedDemo();
  const before = await archived('lindenfurt');
  const neighbour = await archived('haselrode');
  expect(before.manifest.rows.comments).toBeGreaterThan(50);
  expect(before.manifest.rows.responses).toBeGreaterThan(10);
  await at(empty);
  await importTenant(Readable.from([before.bytes]));
  expect((await archived('lindenfurt')).sha256).toBe(before.sha256);
  await at(full);
  const record = await deleteTenant(before.id, { typed: 'lindenfurt', archive: before.sha256 });
  expect(record.rows).toMatchObject({ comments: before.manifest.rows.comments, members: before.manifest.rows.members });
  await expect(tenantBySlug('lindenfurt')).rejects.toMatchObject({ kind: 'NotFound' });
  expect((await archived('haselrode')).sha256).toBe(neighbour.sha256);
  await importTenant(Readable.from([before.bytes]));
  expect((await archived('lindenfurt')).sha256).toBe(before.sha256);
}, 180_000);
