import { inTenant, type TenantId } from '@/db/tenancy';
import type { Head } from '../model/chain';
import { type Finding, newCheck } from '../model/check';
import { linksAfter, unsealedEntries } from '../queries/chain';
import { headsOf } from '../queries/heads';
import { sealEverything } from './seal';

/** What looking through a chain has shown. */
export interface Verified {
  head: Head;
  /** Nothing where the chain holds. */
  findings: Finding[];
  /** With how many stored heads it was compared: without one, a tail that was cut off is not missed. */
  heads: number;
}

const AT_ONCE = 1_000;
/** So many entries without a link are looked at: after sealing there are next to none. */
const UNLINKED_LIMIT = 1_000;

/**
 * Seals what is new in a tenant and looks through its whole chain. In: the files with heads that are believed; absent:
 * this computer's own.
 */
export async function verifyTenant(tenantId: TenantId, files?: readonly string[]): Promise<Verified> {
  const heads = await headsOf(tenantId, files);
  await sealEverything(tenantId);
  const check = newCheck(heads);
  for (let after = 0; ; ) {
    const some = await inTenant({ tenantId }, (tx) => linksAfter(tx, after, AT_ONCE));
    for (const sealed of some) check.take(sealed);
    const last = some.at(-1);
    if (!last) break;
    after = last.link.number;
  }
  const unlinked = await inTenant({ tenantId }, (tx) =>
    unsealedEntries(tx, { everything: true, limit: UNLINKED_LIMIT }),
  );
  return { ...check.end(unlinked), heads: heads.length };
}
