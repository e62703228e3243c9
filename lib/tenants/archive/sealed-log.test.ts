import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inArchive } from '@/db/archivist';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { recordAudit } from '@/lib/audit/commands';
import { sealEverything } from '@/lib/audit/commands/seal';
import { verifyTenant } from '@/lib/audit/commands/verify';
import { deleteTenant } from './delete-tenant';
import { exportTenant } from './export-tenant';
import { importTenant } from './import-tenant';

const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-heads-'));
beforeAll(() => void vi.stubEnv('DATA_DIR', folder));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const deed = ({ ada }: Town, facts: Parameters<typeof recordAudit>[2]['facts'] = {}) =>
  inTenant(ada, (tx) => recordAudit(tx, ada, { action: 'offer.changed', subjectId: randomUUID(), facts }));

async function archived({ id }: Town): Promise<Buffer> {
  const to = new PassThrough();
  const [, bytes] = await Promise.all([exportTenant(id, to), buffer(to)]);
  return bytes;
}

const sealedTown = async () => {
  const town = await newTown();
  await deed(town, { slug: 'grünau “7”', share: 0.1, big: 2 ** 60, tiny: 1e-7, line: 'a\nb\\u0041', isOpen: false });
  await deed(town);
  await sealEverything(town.id);
  return town;
};

test('the log of a town that was read in from its archive is sealed as before, and its chain goes on', async () => {
  const town = await sealedTown();
  await deed(town);
  const before = await verifyTenant(town.id);
  await deed(town);
  const bytes = await archived(town);
  await deleteTenant(town.id, { typed: town.slug });
  await importTenant(Readable.from([bytes]));
  const after = await verifyTenant(town.id);
  expect(before).toMatchObject({ head: { number: 3 }, findings: [] });
  expect(after).toMatchObject({ head: { number: 4 }, findings: [] });
  expect(after.heads).toBeGreaterThan(before.heads);
});

test('it is verified, too, where nobody has a head of it, and what was changed is found', async () => {
  const town = await sealedTown();
  const bytes = await archived(town);
  await deleteTenant(town.id, { typed: town.slug });
  await importTenant(Readable.from([bytes]));
  expect(await verifyTenant(town.id, [])).toMatchObject({ head: { number: 2 }, findings: [], heads: 0 });
  await inArchive(
    town.id,
    (tx) => tx`update audit_entries set action = 'offer.created' where action = 'offer.changed'`,
  );
  expect((await verifyTenant(town.id, [])).findings.map(({ code }) => code)).toEqual(['altered', 'altered']);
});
