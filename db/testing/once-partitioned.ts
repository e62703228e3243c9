import type { TestProject } from 'vitest/node';
import { testDatabase } from './database';
import { partitionedMigrations } from './partitioned';

/** Vitest's global setup where the same tests run on tables that are divided by tenant. */
export default async function oncePartitioned({ provide }: TestProject): Promise<() => Promise<void>> {
  const { folder, clear } = partitionedMigrations();
  const { urls, admin, drop } = await testDatabase(folder).finally(clear);
  provide('databaseUrls', urls);
  provide('adminUrl', admin);
  return drop;
}
