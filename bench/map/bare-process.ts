import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Wish } from './bare-side';
import type { Built } from './report';

/** Supercluster in a process of its own. */
export interface BareProcess {
  build: (map: { adminUrl: string; threadId: string }) => Promise<Built>;
  /** CPU of that process in milliseconds, and bytes as sent. */
  tile: (tile: { z: number; x: number; y: number }) => Promise<{ cpu: number; bytes: number }>;
  stop: () => void;
}

export function startBare(): BareProcess {
  const child = fork('bench/map/bare-side.ts', { execArgv: ['--import', 'tsx'] });
  const ask = async (wish: Wish) => {
    const answer = once(child, 'message');
    child.send(wish);
    return (await answer)[0];
  };
  return {
    build: (build) => ask({ build }),
    tile: (tile) => ask({ tile }),
    stop: () => void child.kill(),
  };
}
