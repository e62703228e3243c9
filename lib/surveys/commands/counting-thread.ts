import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { openPools } from '@/db/client';
import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { hub } from '@/lib/realtime/hub';
import { startWorker } from '@/lib/worker';

/** Who counts the responses of surveys. */
export interface Counter {
  wake(tenantId: TenantId, formatId: string): void;
  /** Lets what is being counted end. */
  end(): Promise<void>;
}

export type PoolAddresses = Parameters<typeof openPools>[0];

/** What the thread is told: a survey that is to be counted, or to end. */
export type CountingWish = [tenantId: TenantId, formatId: string] | 'end';

/** What the thread tells: whose head has moved to where. */
export type HeadMoved = [tenantId: TenantId, threadId: string, head: number];

const COUNTER = { name: 'counting', source: 'lib/surveys/commands/count-in-thread.ts' };
const MEMORY_MB = 1_024;

/**
 * Counts in a thread of its own, with connections of its own, so that whoever answers or reads meanwhile does not wait
 * for it. The thread begins with the first survey to count. One that breaks is told of in the log and begun anew with
 * the next; nothing is lost, since responses wait until they are counted.
 */
export class CountingThread implements Counter {
  private thread: Worker | null = null;
  private readonly addresses: PoolAddresses;

  constructor({ app, portal }: PoolAddresses) {
    this.addresses = { app, portal };
  }

  wake(tenantId: TenantId, formatId: string): void {
    this.thread ??= this.begin();
    this.tell(this.thread, [tenantId, formatId]);
  }

  async end(): Promise<void> {
    if (!this.thread) return;
    const ended = once(this.thread, 'exit');
    this.tell(this.thread, 'end');
    await ended;
  }

  private tell(thread: Worker, wish: CountingWish): void {
    thread.postMessage(wish);
  }

  private begin(): Worker {
    const thread = startWorker(COUNTER, {
      workerData: this.addresses,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    thread.on('message', (moved: HeadMoved) => hub().changed(...moved));
    thread.on('error', logFault);
    thread.once('exit', () => {
      if (this.thread === thread) this.thread = null;
    });
    return thread;
  }
}
