import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { inTenant, type TenantId } from '@/db/tenancy';
import { visitorOf } from '@/lib/actor';
import { recordAudit } from '../commands';
import { headsOf } from '../queries/heads';
import { verifyTenant } from './verify';

/** A process of its own that seals this town's log, round after round, until its input ends. */
const SEALER = `
  import { openPools, closePools } from '@/db/client';
  import { sealEverything, sealNew } from '@/lib/audit/commands/seal';
  const [urls, id] = process.argv.slice(-2);
  openPools(JSON.parse(urls));
  let isOver = false;
  process.stdin.on('end', () => { isOver = true; }).resume();
  console.log('begun');
  while (!isOver) await sealNew(id);
  await sealEverything(id);
  await closePools();`;

async function sealer(id: TenantId, folder: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', SEALER, JSON.stringify(inject('databaseUrls')), id],
    { env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent' }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return async () => {
    const gone = once(child, 'exit');
    child.stdin.end();
    expect((await gone)[0]).toBe(0);
  };
}

test('two processes that seal at once make one chain, whose heads lie in a file of each', async () => {
  const id = randomUUID() as TenantId;
  const actor = { ...visitorOf(id), memberId: randomUUID() };
  const folders = ['one', 'other'].map((name) => mkdtempSync(join(tmpdir(), `stadtgespraech-${name}-`)));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const ends = await Promise.all(folders.map((folder) => sealer(id, folder)));
  for (let deed = 0; deed < 200; deed += 1)
    await inTenant(actor, (tx) => recordAudit(tx, actor, { action: 'offer.changed', subjectId: randomUUID() }));
  await Promise.all(ends.map((end) => end()));
  const files = folders.map((folder) => join(folder, 'audit-heads.jsonl'));
  for (const file of files) expect(readFileSync(file, 'utf8')).toContain(`"tenant":"${id}"`);
  expect((await headsOf(id, files)).length).toBeGreaterThan(2);
  vi.stubEnv('DATA_DIR', folders[0]);
  expect(await verifyTenant(id, files)).toMatchObject({ head: { number: 200 }, findings: [] });
}, 60_000);
