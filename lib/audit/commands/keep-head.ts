import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TenantId } from '@/db/tenancy';
import { log } from '@/lib/log';
import type { Head } from '../model/chain';
import { headsFile } from '../queries/heads';

/**
 * Stores outside of the database how far a tenant's chain has come: a line in `audit-heads.jsonl`, on the disk when this
 * returns, and one in the log. One `write` of a line is whole, so that several processes may share a folder.
 */
export async function keepHead(tenantId: TenantId, { number, hash }: Head): Promise<void> {
  const file = headsFile();
  const line = { tenant: tenantId, number, hash, at: new Date().toISOString() };
  log.info(line, 'audit sealed');
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.write(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
