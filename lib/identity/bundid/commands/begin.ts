import { randomBytes } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import { bundidRequests } from '@/db/schema/bundid';
import { inTenant, type TenantId } from '@/db/tenancy';
import { parse, Refusal } from '@/lib/errors';
import { hashOf, localPath, newToken } from '../../model';
import { levelFor, REQUEST_MINUTES } from '../model';
import { BundidWish } from '../model/wish';
import { connected } from '../queries';
import { signedRequest } from '../service';

/** The least level at which an address was taken from a document, and not typed by whoever has it. */
const LEVEL_OF_ADDRESSES = 3;

/**
 * Sends somebody to BundID: keeps for ten minutes that this browser asked, and what it wants. In: `BundidWish` and where
 * to go on; the browser's token and language, and the host that it uses. Out: where to post which fields. Refuses with `NotFound`.
 */
export async function beginAtBundid(
  tenant: { id: TenantId; slug: string },
  input: { next: unknown; purpose: unknown; trust: unknown },
  browser: { token: string; locale: string; host: string | null },
): Promise<{ address: string; fields: Record<string, string> }> {
  const found = await connected(tenant, browser.host);
  if (!found) throw new Refusal('NotFound', 'bundid.not-here');
  const { trust, purpose } = parse(BundidWish, input);
  const [requestId, relayState] = [`_${randomBytes(20).toString('hex')}`, newToken()];
  await inTenant({ tenantId: tenant.id }, async (tx) => {
    await tx.delete(bundidRequests).where(lt(bundidRequests.expiresAt, sql`now()`));
    await tx.insert(bundidRequests).values({
      ...{ requestId, purpose, relayHash: hashOf(relayState), browserHash: hashOf(browser.token) },
      host: found.service.host,
      next: localPath(tenant.slug, input.next),
      expiresAt: sql`now() + make_interval(mins => ${REQUEST_MINUTES})`,
    });
  });
  const level = purpose === 'residency' ? LEVEL_OF_ADDRESSES : levelFor(trust);
  const asking = { requestId, purpose, level, locale: browser.locale } as const;
  const SAMLRequest = await signedRequest(found.provider, found.service, asking);
  return { address: found.provider.ssoUrl, fields: { SAMLRequest, RelayState: relayState } };
}
