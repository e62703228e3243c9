import type { TestProject } from 'vitest/node';
import { testDatabase } from './database';

/** Vitest's global setup: one database for the whole run, which all test files share. */
export default async function once({ provide }: TestProject): Promise<() => Promise<void>> {
  const { urls, admin, drop } = await testDatabase();
  provide('databaseUrls', urls);
  provide('adminUrl', admin);
  return drop;
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrls: { app: string; portal: string; archivist: string };
    adminUrl: string;
  }
}
