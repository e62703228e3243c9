import type { TenantId } from '@/db/tenancy';
import { WorkerRounds } from '@/lib/worker-rounds';
import { type Counted, countResponses } from './count-responses';
import type { Counter } from './counting-thread';
import { isMixed, mixParticipations, mixResponses } from './mix-anew';

/** After a round so long is waited, so that in a rush more responses share the next one. */
const REST_MS = 200;
/** So long responses to an anonymous survey wait for many others; then for as few as may be. */
const OVERDUE_MS = 3_600_000;
/** Up to so many responses all are mixed anew with every round; more of them, once they have grown by so much since. */
const MIXED_ALWAYS = 5_000;
const MIX_GROWTH = 1.5;

interface At {
  tenantId: TenantId;
  formatId: string;
}

/** Counts surveys in rounds, one at a time for each, and mixes what is anonymous. */
export class Rounds implements Counter {
  private readonly rounds = new WorkerRounds((tenantId, formatId) => this.round({ tenantId, formatId }), REST_MS);
  /** Since when responses wait, in milliseconds of this process's clock. */
  private readonly since = new Map<string, number>();
  /** How many responses a survey had when its rows were mixed last. */
  private readonly mixedAt = new Map<string, number>();

  wake(tenantId: TenantId, formatId: string): void {
    this.rounds.wake(tenantId, formatId);
  }

  end(): Promise<void> {
    return this.rounds.end();
  }

  private async round(at: At): Promise<boolean> {
    const key = `${at.tenantId} ${at.formatId}`;
    const since = this.since.get(key) ?? performance.now();
    const result = await countResponses(at.tenantId, at.formatId, performance.now() - since > OVERDUE_MS);
    const { counted, waiting } = result;
    if (waiting > 0 && counted === 0) this.since.set(key, since);
    else this.since.delete(key);
    if (result.survey.settings.anonymous) await this.mix(key, at, result);
    return counted > 0 && waiting > 0;
  }

  /** Mixes what is anonymous: the marks with every round, the responses as they grow and once more when all has ended. */
  private async mix(key: string, at: At, { counted, total, survey }: Counted): Promise<void> {
    const mixedAt = this.mixedAt.get(key) ?? 0;
    if (counted > 0) await mixParticipations(at.tenantId, survey);
    const hasGrown = counted > 0 && (total <= MIXED_ALWAYS || total >= mixedAt * MIX_GROWTH);
    const hasEnded = survey.state === 'closed' && mixedAt !== total;
    if (hasGrown || (hasEnded && !(await isMixed(at.tenantId, survey)))) await mixResponses(at.tenantId, survey);
    if (hasGrown || hasEnded) this.mixedAt.set(key, total);
  }
}
