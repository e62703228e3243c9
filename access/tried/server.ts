import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

/** Vitest's global setup after that of the database: the platform as it is built, in real operation, on that database. */
export default async function startPlatform(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-access-'));
  const app = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...environment(port, folder), DATABASE_URL: project.getProvidedContext().adminUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await isServing(port, app);
  project.provide('origin', `http://localhost:${port}`);
  return async () => {
    const gone = once(app, 'exit');
    app.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
}

const environment = (port: number, folder: string) => ({
  ...{
    NODE_ENV: 'production' as const,
    PORT: String(port),
    HOST: 'localhost',
    DATA_DIR: folder,
    PUBLIC_URL: '',
    SMTP_URL: '',
  },
  // Thousands of requests come from one address within a minute.
  LIMITS_FACTOR: '1000000',
  LOG_LEVEL: 'fatal',
});

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, 'localhost'), 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

async function isServing(port: number, app: Pick<ChildProcess, 'exitCode'>): Promise<void> {
  while (app.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('The platform did not start; it says why above.');
}

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}
