import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import type { TenantId } from '@/db/tenancy';
import { beginCourse } from '@/lib/identity/commands/courses';
import { secretOf } from '@/lib/identity/model/course';
import { type Place, type Provider, purposeOf, returnAddress } from '../model';
import { configurationOf } from '../queries/ask-provider';

/** For which town and at which host somebody signs in, and where to go on afterwards. */
export interface Trip extends Place {
  next: string;
}

/**
 * Begins a trip to a provider. Out: where to send the browser, and the token for its cookie, from which state, nonce and
 * PKCE verifier are derived. Refuses with `openid.away` and others of `configurationOf`.
 */
export async function beginOpenid(
  tenantId: TenantId,
  provider: Provider,
  { next, ...place }: Trip,
): Promise<{ address: string; token: string }> {
  const configuration = await configurationOf(provider);
  const back = returnAddress(place, provider.slug);
  const token = await beginCourse(tenantId, { purpose: purposeOf(provider, back), next });
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: back.href,
    response_type: 'code',
    scope: 'openid email profile',
    state: secretOf(token, 'state'),
    nonce: secretOf(token, 'nonce'),
    code_challenge: await calculatePKCECodeChallenge(secretOf(token, 'verifier')),
    code_challenge_method: 'S256',
  });
  return { address: address.href, token };
}
