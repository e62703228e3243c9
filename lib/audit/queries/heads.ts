import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { settings } from '@/lib/settings';
import type { Head } from '../model/chain';

/** Where this computer's processes store how far each chain has come. */
export const headsFile = (): string => join(settings().dataDir, 'audit-heads.jsonl');

const Line = z.object({ tenant: z.uuid(), number: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * All stored heads of a tenant, of one or more files. A file that is not there has none; nor has a line that broke off
 * when its computer did.
 */
export async function headsOf(tenantId: string, files: readonly string[] = [headsFile()]): Promise<Head[]> {
  const heads: Head[] = [];
  for (const file of files.filter((name) => existsSync(name)))
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      if (!line.includes(tenantId)) continue;
      const read = Line.safeParse(jsonIn(line));
      if (read.success && read.data.tenant === tenantId) heads.push({ number: read.data.number, hash: read.data.hash });
    }
  return heads;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
