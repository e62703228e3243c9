import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { fill, ownedTables } from '@/db/testing/catalogue';
import { newTown, type Town } from '@/db/testing/world';
import { tenantBySlug } from '../queries';
import { deleteTenant, isGenuine } from './delete-tenant';
import { exportTenant } from './export-tenant';
import { importTenant } from './import-tenant';
import { HEAD, MANIFEST } from './model';
import { END, packed, unpacked } from './tar';

const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
afterAll(() => admin.end());

async function archived(id: Town['id']) {
  const to = new PassThrough();
  const chunks: Buffer[] = [];
  to.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = await exportTenant(id, to);
  return { ...done, bytes: Buffer.concat(chunks) };
}

const read = (bytes: Buffer, most?: number) => importTenant(Readable.from([bytes]), most);
const refusal = (bytes: Buffer, most?: number) =>
  read(bytes, most).then(
    () => 'yes',
    ({ code }) => code,
  );

/** The archive with one text in place of another of the same length. */
const altered = (bytes: Buffer, text: string, other: string) =>
  gzipSync(Buffer.from(gunzipSync(bytes).toString('latin1').replaceAll(text, other), 'latin1'));

let town: Town;
beforeAll(async () => {
  town = await newTown();
});

test('whatever tables there are, a row of each is in the archive', async () => {
  const { id } = await newTown();
  const tables = await ownedTables(admin);
  await fill(
    admin,
    tables.filter(({ name }) => name !== 'page_versions'),
    id,
  );
  const { manifest } = await archived(id);
  expect(Object.keys(manifest.rows).sort()).toEqual([...tables.map(({ name }) => name), 'tenants'].sort());
  expect(Object.entries(manifest.rows).filter(([, rows]) => rows === 0)).toEqual([]);
});

test('what is deleted is proved by counts, and another town stays as it was', async () => {
  const [gone, stays] = [await newTown(), await archived(town.id)];
  const record = await deleteTenant(gone.id, { typed: gone.slug });
  expect(record).toMatchObject({ slug: gone.slug, rowsLeft: 0, rows: { tenants: 1, members: 6 } });
  expect(JSON.stringify(record)).not.toMatch(/@|Anna/);
  expect(isGenuine(record)).toBe(true);
  expect(isGenuine({ ...record, rowsLeft: 1 })).toBe(false);
  for (const { name } of await ownedTables(admin))
    expect(await admin.unsafe(`select from "${name}" where tenant_id = '${gone.id}'`), name).toHaveLength(0);
  expect((await archived(town.id)).sha256).toBe(stays.sha256);
});

test('the settings of a space are as they were when it is back', async () => {
  const away = await newTown();
  const settings = {
    languages: ['en' as const],
    formatChoice: { order: ['b', 'a'], off: ['a'] },
    retention: { contributions: 12, answers: 3, messages: 3, drafts: 1 },
  };
  await inTenant(away.ada, (tx) => tx.update(tenants).set(settings).where(eq(tenants.id, away.id)));
  const before = await tenantBySlug(away.slug);
  const { bytes } = await archived(away.id);
  await deleteTenant(away.id, { typed: away.slug });
  await read(bytes);
  expect(await tenantBySlug(away.slug)).toEqual(before);
  expect(before).toMatchObject(settings);
});

test('nothing is deleted where another slug was typed', async () => {
  await expect(deleteTenant(town.id, { typed: 'other' })).rejects.toMatchObject({ code: 'tenant.not-confirmed' });
  expect((await archived(town.id)).manifest.rows.members).toBe(6);
});

test('an archive is refused with its reason, and leaves nothing behind', async () => {
  const away = await newTown();
  const { bytes } = await archived(away.id);
  expect(await refusal(bytes)).toBe('archive.slug-taken');
  await deleteTenant(away.id, { typed: away.slug });
  expect(await refusal(altered(bytes, 'Anna', 'Anne'))).toBe('archive.checksum');
  expect(await refusal(bytes.subarray(0, bytes.length - 40))).toBe('archive.unreadable');
  expect(await refusal(Buffer.from('nothing'))).toBe('archive.unreadable');
  expect(await refusal(bytes, 2_000)).toBe('archive.too-large');
  expect(await refusal(altered(bytes, '"shape":"', '"shope":"'))).toBe('archive.unreadable');
  expect(await refusal(gzipSync(Buffer.concat([packed('../../etc/passwd', Buffer.from('x')), END])))).toBe(
    'archive.unreadable',
  );
  await expect(tenantBySlug(away.slug)).rejects.toMatchObject({ kind: 'NotFound' });
  expect(await refusal(bytes)).toBe('yes');
});

test('a small file that unpacks to a large one is given up early', async () => {
  const bomb = gzipSync(Buffer.concat([packed(HEAD, Buffer.alloc(64 * 1024 * 1024))]));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb, 1024 * 1024)).toBe('archive.too-large');
});

test('a row of another tenant is refused, also where every sum is right', async () => {
  const [own, other] = [await newTown(), await newTown()];
  const { bytes } = await archived(own.id);
  await deleteTenant(own.id, { typed: own.slug });
  const files: Buffer[] = [];
  const read: object[] = [];
  for await (const { name, bytes: content } of unpacked(Readable.from([gunzipSync(bytes)]))) {
    if (name === MANIFEST) {
      const { rows } = JSON.parse(content.toString());
      files.push(packed(name, Buffer.from(JSON.stringify({ files: read, rows }))));
      continue;
    }
    const isOfMembers = name.startsWith('tables/members/');
    const sent = isOfMembers ? Buffer.from(content.toString().replaceAll(own.id, other.id)) : content;
    if (name !== HEAD) {
      const sha256 = createHash('sha256').update(sent).digest('hex');
      read.push({ name, rows: sent.toString().split('\n').length - 1, bytes: sent.length, sha256 });
    }
    files.push(packed(name, sent));
  }
  expect(await refusal(gzipSync(Buffer.concat([...files, END])))).toBe('archive.foreign-row');
  await expect(tenantBySlug(own.slug)).rejects.toMatchObject({ kind: 'NotFound' });
});
