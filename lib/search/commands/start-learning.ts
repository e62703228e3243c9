import type { TenantId } from '@/db/tenancy';
import { inRounds } from '@/lib/rounds';
import { townByTown } from '@/lib/tenants/commands/town-by-town';
import { learningDue } from '../queries/learning';
import { learnWords } from './learn-words';
import { rebuildSearch } from './rebuild';

const FIRST_MS = 1_000;
const ROUND_MS = 10 * 60_000;

/**
 * Every ten minutes learns each town's new words, one town after the other; enters all of a town that was never looked
 * through. Out: how to stop, which waits for the town that it is at.
 */
export const startLearning = (): (() => Promise<void>) =>
  inRounds({ firstMs: FIRST_MS, everyMs: ROUND_MS }, townByTown(learnIn));

/** What is due in one tenant. */
export async function learnIn(tenantId: TenantId): Promise<void> {
  const due = await learningDue(tenantId);
  if (due === 'first') await rebuildSearch(tenantId);
  else if (due !== 'nothing') await learnWords(tenantId, { anew: due === 'anew' });
}
