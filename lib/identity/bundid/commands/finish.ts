import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { bundidRequests } from '@/db/schema/bundid';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { keepResidency } from '@/lib/residency/commands/keep-residency';
import { ownHostOf } from '@/lib/tenants/model/origin';
import { signInVouched } from '../../commands/identities';
import { hashOf } from '../../model';
import { actorOfSession } from '../../queries';
import { atHost } from '../queries';

/** The browser that comes back: the token of the answer, its own, which it had before it asked, its language, its host. */
export interface Back {
  answer: string;
  browser: string | undefined;
  locale: string;
  host: string | null;
}

/** Signed in: the token for the cookie, where to go on, and whether they live here; null where that was not asked. */
export interface Finished {
  session: string;
  next: string;
  livesHere: boolean | null;
}

/**
 * Signs in whom BundID has vouched for, in the browser that asked, once. Refuses with `Forbidden` `bundid.spent`, or as
 * `signInVouched` does. That they live here is kept as a yes with its date.
 */
export async function finishAtBundid(actor: Actor, { locale, ...back }: Back): Promise<Finished> {
  const request = await takenRequest(actor, back);
  const { subjectHash, trust, next, livesHere } = request;
  if (subjectHash === null || trust === null) throw new Refusal('Forbidden', 'bundid.spent');
  const vouched = { provider: 'bundid', subjectHash };
  const session = await signInVouched(actor, vouched, { way: 'bundid', trust, locale });
  if (livesHere) await keepResidency(await actorOfSession(actor.tenantId, session), 'address');
  return { session, next, livesHere };
}

/** The answered request of this browser, which goes with it. Somebody else's answer, planted here, is none. */
const takenRequest = (actor: Actor, { answer, browser, host }: Omit<Back, 'locale'>) =>
  inTenant(actor, async (tx) => {
    const [request] = await tx
      .delete(bundidRequests)
      .where(
        and(
          eq(bundidRequests.answerHash, hashOf(answer)),
          eq(bundidRequests.browserHash, hashOf(browser ?? '')),
          atHost(ownHostOf(host)),
          isNotNull(bundidRequests.subjectHash),
          gt(bundidRequests.expiresAt, sql`now()`),
        ),
      )
      .returning();
    if (!request) throw new Refusal('Forbidden', 'bundid.spent');
    return request;
  });
