import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { CrowdOrder, CrowdWish, Seen } from './crowd';

/** The viewers of a room, who live in a process of their own. */
export interface Viewers {
  /** Begins to count another round of at most this many posts. */
  listen(round: number, posts: number): Promise<void>;
  /** Waits until all acknowledged posts have arrived everywhere, or until patience ends. */
  tell(acknowledged: number[], patienceMs: number): Promise<Seen>;
  /** After a crash: waits until all follow again. Out: when the last one did; null: not in time. */
  back(patienceMs: number): Promise<number | null>;
  leave(): Promise<void>;
}

/** How long a crowd may take for one order, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Brings all of a crowd into its room. */
export async function viewersIn(wish: CrowdWish): Promise<Viewers> {
  const child = fork('bench/crowd.ts', { execArgv: ['--import', 'tsx'] });
  const ask = async <T>(order: CrowdOrder): Promise<T> => {
    child.send(order);
    const failed = AbortSignal.timeout(PATIENCE_MS);
    const [{ done }] = (await once(child, 'message', { signal: failed })) as [{ done: T }];
    return done;
  };
  const leave = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.send({ do: 'leave' } satisfies CrowdOrder);
    await ended;
  };
  try {
    await ask({ do: 'join', wish });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    listen: (round, posts) => ask({ do: 'listen', round, posts }),
    tell: (acknowledged, patienceMs) => ask({ do: 'tell', acknowledged, patienceMs }),
    back: (patienceMs) => ask({ do: 'return', patienceMs }),
    leave,
  };
}
