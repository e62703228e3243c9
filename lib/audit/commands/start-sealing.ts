import type { TenantId } from '@/db/tenancy';
import { inRounds } from '@/lib/rounds';
import { townByTown } from '@/lib/tenants/commands/town-by-town';
import { ROUND_MS } from '../model/chain';
import { sealEverything, sealNew } from './seal';

/** After the start, when also each head is stored anew, and then once an hour, a round looks for old entries, too. */
const ROUNDS_AN_HOUR = (60 * 60_000) / ROUND_MS;

/** Seals all towns' new entries every ten seconds. Out: how to stop, which waits for the town that it is at. */
export function startSealing(): () => Promise<void> {
  let rounds = 0;
  return inRounds({ firstMs: 0, everyMs: ROUND_MS }, (isEnding) => {
    const isFirst = rounds === 0;
    const seal = rounds % ROUNDS_AN_HOUR === 0 ? (id: TenantId) => sealEverything(id, { anyhow: isFirst }) : sealNew;
    rounds += 1;
    return townByTown(seal)(isEnding);
  });
}
