import { setTimeout as pause } from 'node:timers/promises';
import type { TenantId } from '@/db/tenancy';
import { logFault } from './log';
import type { Waked } from './worker-with-pools';

/** One round of the work that waits at one place. Out: whether more of it waits. */
export type Round = (tenantId: TenantId, id: string) => Promise<boolean>;

/** Works in rounds, one at a time for each place. After each it rests, so that in a rush more shares the next one. */
export class WorkerRounds implements Waked {
  private readonly running = new Map<string, Promise<void>>();
  /** Woken while a round ran. */
  private readonly again = new Set<string>();
  private isEnding = false;

  constructor(
    private readonly round: Round,
    private readonly restMs: number,
  ) {}

  wake(tenantId: TenantId, id: string): void {
    const key = `${tenantId} ${id}`;
    if (this.running.has(key)) this.again.add(key);
    else if (!this.isEnding) this.running.set(key, this.run(key, tenantId, id));
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await Promise.all(this.running.values());
  }

  private async run(key: string, tenantId: TenantId, id: string): Promise<void> {
    try {
      do {
        this.again.delete(key);
        if (await this.round(tenantId, id)) this.again.add(key);
        await pause(this.restMs, undefined, { ref: false });
      } while (this.again.has(key) && !this.isEnding);
    } catch (error) {
      logFault(error, { tenant: tenantId, of: id });
    } finally {
      this.running.delete(key);
    }
  }
}
