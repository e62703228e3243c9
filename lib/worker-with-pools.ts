import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { openPools } from '@/db/client';
import type { TenantId } from '@/db/tenancy';
import { logFault } from './log';
import { hub } from './realtime/hub';
import { startWorker } from './worker';

export type PoolAddresses = Parameters<typeof openPools>[0];

/** Whose work is to be done: that of one tenant, with something of theirs. */
export type Wish = [tenantId: TenantId, id: string];

/** What the thread is told: what is to be done, or to end. */
export type ToldThread = Wish | 'end';

/** What the thread tells: whose head has moved to where. */
export type HeadMoved = [tenantId: TenantId, threadId: string, head: number];
/** Or whose moderators' queue is another. */
export type QueueMoved = [tenantId: TenantId];

/** Who does what waits, when told that something does. */
export interface Waked {
  wake(...wish: Wish): void;
  /** Lets what is being done end. */
  end(): Promise<void>;
}

const MEMORY_MB = 1_024;

/**
 * Works in a thread of its own, with connections of its own, so that whoever answers or reads meanwhile does not wait
 * for it. The thread begins with the first wish. One that breaks is told of in the log and begun anew with the next
 * wish; nothing is lost where what waits stands in the database. In: which thread (`startWorker`), whose code calls
 * `workInThread`.
 */
export class WorkerWithPools implements Waked {
  private thread: Worker | null = null;
  private readonly addresses: PoolAddresses;

  constructor(
    private readonly code: Parameters<typeof startWorker>[0],
    { app, portal }: PoolAddresses,
  ) {
    this.addresses = { app, portal };
  }

  wake(...wish: Wish): void {
    this.thread ??= this.begin();
    this.tell(this.thread, wish);
  }

  async end(): Promise<void> {
    if (!this.thread) return;
    const ended = once(this.thread, 'exit');
    this.tell(this.thread, 'end');
    await ended;
  }

  private tell(thread: Worker, told: ToldThread): void {
    thread.postMessage(told);
  }

  private begin(): Worker {
    const thread = startWorker(this.code, {
      workerData: this.addresses,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    thread.on('message', tellOn);
    thread.on('error', logFault);
    thread.once('exit', () => {
      if (this.thread === thread) this.thread = null;
    });
    return thread;
  }
}

/** To this process, and by it to the others. */
const tellOn = (moved: HeadMoved | QueueMoved): void =>
  moved.length === 1 ? hub().queueChanged(...moved) : hub().changed(...moved);
