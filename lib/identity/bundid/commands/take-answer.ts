import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { bundidAssertions, bundidRequests } from '@/db/schema/bundid';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { postcodesIn } from '@/lib/residency/queries/rules';
import { hashOf, newToken } from '../../model';
import { Disbelief } from '../disbelief';
import { type Level, type Purpose, REQUEST_MINUTES, trustOf } from '../model';
import { levelTold, type Told } from '../model/answer';
import { subjectHashOf } from '../pseudonym';
import { atHost, type Connected } from '../queries';
import { believed, openAnswer } from '../read-answer';

/** What is posted to our address by a browser that comes from BundID. */
export interface Posted {
  answer: string;
  relayState: string;
}

/**
 * Takes an answer of BundID, once, to a request of ours that waits for it at this host. Out: the token with which the browser that
 * asked goes on; of what was said only a hash of the person, the trust and a yes or no are kept. Refuses with `Disbelief`.
 */
export async function takeAnswer(
  tenant: { id: TenantId; slug: string },
  { provider, service }: Connected,
  { answer, relayState }: Posted,
): Promise<string> {
  const opened = openAnswer(answer);
  const request = { requestId: opened.inResponseTo, relayState, host: service.host };
  await inTenant({ tenantId: tenant.id }, (tx) => waiting(tx, request));
  const told = await believed(opened, { provider, place: service, now: Date.now() });
  const token = newToken();
  await inTenant({ tenantId: tenant.id }, async (tx) => {
    const { id, purpose } = await waiting(tx, request);
    await keepAssertion(tx, told);
    await tx
      .update(bundidRequests)
      .set({
        ...{ answerHash: hashOf(token), trust: trustOf[levelTold(told) as Level] },
        subjectHash: subjectHashOf(tenant.id, told.values.person?.value ?? ''),
        livesHere: await livesHere(tx, purpose, told),
        expiresAt: sql`now() + make_interval(mins => ${REQUEST_MINUTES})`,
      })
      .where(eq(bundidRequests.id, id));
  });
  return token;
}

/** What an answer must know of the request, and the host that it came to. */
interface Asked {
  requestId: string;
  relayState: string;
  host: string | null;
}

/** The request that waits for this answer here, its row locked until the commit, so that of two answers one finds it. */
async function waiting(tx: Tx, { requestId, relayState, host }: Asked) {
  const [row] = await tx
    .select({ id: bundidRequests.id, purpose: bundidRequests.purpose, relayHash: bundidRequests.relayHash })
    .from(bundidRequests)
    .where(
      and(
        eq(bundidRequests.requestId, requestId),
        atHost(host),
        isNull(bundidRequests.answerHash),
        gt(bundidRequests.expiresAt, sql`now()`),
      ),
    )
    .for('update');
  if (!row || row.relayHash !== hashOf(relayState)) throw new Disbelief('request');
  return row;
}

/** No assertion is taken twice, whatever request it says that it answers. */
async function keepAssertion(tx: Tx, told: Told): Promise<void> {
  await tx.delete(bundidAssertions).where(lt(bundidAssertions.expiresAt, sql`now() - interval '1 hour'`));
  const kept = await tx
    .insert(bundidAssertions)
    .values({ assertionHash: hashOf(told.id), expiresAt: new Date(told.notOnOrAfter) })
    .onConflictDoNothing()
    .returning({ hash: bundidAssertions.assertionHash });
  if (kept.length === 0) throw new Disbelief('replay');
}

/** Whether they live here, as an address of a document says; null where that was not asked. */
async function livesHere(tx: Tx, purpose: Purpose, { values: { postcode } }: Told): Promise<boolean | null> {
  if (purpose !== 'residency') return null;
  const isProven = postcode?.level !== undefined && postcode.level !== null && postcode.level >= 3;
  return isProven && (await postcodesIn(tx)).includes(postcode.value);
}
