import type PgBoss from 'pg-boss';
import { logFault } from '@/lib/log';

/** So many jobs of a queue are worked at side by side, in one process. */
const SIDE_BY_SIDE = 4;
/** How long an empty queue is left alone, where nobody wakes it, in milliseconds. */
const PAUSE_MS = 2_000;

/** A queue that is being worked off. */
export interface Working {
  wake: () => void;
  /** Waits for what is being worked at. */
  stop: () => Promise<void>;
}

/**
 * Works off a queue, several jobs side by side. Each is completed or failed for itself, so that one which fails stops no
 * other. Our own loop instead of pg-boss's `work`: that fails a whole batch with one, and does not wait for what it writes
 * down, so that a database which goes away in between would take the process along.
 */
export function workOff<T extends object>(boss: PgBoss, queue: string, work: (data: T) => Promise<void>): Working {
  const rest = restful();
  const loop = async () => {
    while (!rest.isOver()) {
      const before = rest.calls();
      const [job] = await boss.fetch<T>(queue, { batchSize: 1 }).catch(() => []);
      if (job) await settle(boss, { queue, id: job.id }, () => work(job.data));
      else await rest.since(before);
    }
  };
  const loops = Array.from({ length: SIDE_BY_SIDE }, loop);
  return {
    wake: rest.call,
    stop: async () => {
      rest.end();
      await Promise.all(loops);
    },
  };
}

/** A pause that ends after a while, or when somebody calls; a call that came since it was decided on counts, too. */
function restful() {
  let [count, isOver] = [0, false];
  const resting = new Set<() => void>();
  const call = () => {
    count += 1;
    for (const up of resting) up();
    resting.clear();
  };
  return {
    call,
    calls: () => count,
    isOver: () => isOver,
    end: () => {
      isOver = true;
      call();
    },
    since: (before: number) =>
      new Promise<void>((done) => {
        if (count !== before) return done();
        const timer = setTimeout(done, PAUSE_MS);
        resting.add(() => {
          clearTimeout(timer);
          done();
        });
      }),
  };
}

/** What cannot be written down now is due again when it expires. */
async function settle(boss: PgBoss, { queue, id }: { queue: string; id: string }, work: () => Promise<void>) {
  try {
    await work();
    await boss.complete(queue, id);
  } catch (error) {
    const said = { message: error instanceof Error ? error.message : 'unknown' };
    await boss.fail(queue, id, said).catch(logFault);
  }
}
