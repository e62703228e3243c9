import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../servers';
import { type Daemon, startDaemon } from './system';

/** A Redis of our own, which is killed, emptied and stopped. */
export interface Redis {
  port: number;
  /** Kills it and starts it again, without all it knew where it is wiped. */
  kill(wiped: boolean, downMs: number): Promise<void>;
  freeze(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function openRedis(): Promise<Redis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-redis-'));
  const given = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  const start = () => startDaemon('redis-server', given, port);
  let redis: Daemon = await start();
  return {
    port,
    kill: async (wiped, downMs) => {
      await redis.end('SIGKILL');
      if (wiped) rmSync(join(folder, 'appendonlydir'), { recursive: true, force: true });
      await pause(downMs);
      redis = await start();
    },
    freeze: async (ms) => {
      process.kill(redis.pid, 'SIGSTOP');
      await pause(ms);
      process.kill(redis.pid, 'SIGCONT');
    },
    close: async () => {
      await redis.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
