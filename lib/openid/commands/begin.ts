import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import type { TenantId } from '@/db/tenancy';
import { beginCourse } from '@/lib/identity/commands/courses';
import { secretOf } from '@/lib/identity/model/course';
import { keyOf, type Provider, returnAddress } from '../model';
import { configurationOf } from '../queries/ask-provider';

/** For which town somebody signs in, and where to go on afterwards. */
export interface Trip {
  tenantSlug: string;
  next: string;
}

/**
 * Begins a trip to a provider. Out: where to send the browser, and the token for its cookie, from which state, nonce and
 * PKCE verifier are derived. Refuses with `openid.away` and others of `configurationOf`.
 */
export async function beginOpenid(
  tenantId: TenantId,
  provider: Provider,
  { tenantSlug, next }: Trip,
): Promise<{ address: string; token: string }> {
  const configuration = await configurationOf(provider);
  const token = await beginCourse(tenantId, { purpose: keyOf(provider), next });
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(tenantSlug, provider.slug).href,
    response_type: 'code',
    scope: 'openid email profile',
    state: secretOf(token, 'state'),
    nonce: secretOf(token, 'nonce'),
    code_challenge: await calculatePKCECodeChallenge(secretOf(token, 'verifier')),
    code_challenge_method: 'S256',
  });
  return { address: address.href, token };
}
