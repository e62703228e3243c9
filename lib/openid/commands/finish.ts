import { authorizationCodeGrant, type IDToken } from 'openid-client';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { spendCourse } from '@/lib/identity/commands/courses';
import { linkIdentity, memberVouchedFor, newMember, type Vouched } from '@/lib/identity/commands/identities';
import { openSession } from '@/lib/identity/commands/sessions';
import { memberWith } from '@/lib/identity/commands/sign-in-links';
import { EmailAddress } from '@/lib/identity/model';
import { secretOf } from '@/lib/identity/model/course';
import type { Arrival } from '@/lib/identity/model/device';
import { markOf } from '@/lib/sealing';
import { keyOf, type Provider, purposeOf } from '../model';
import { configurationOf, withProvider } from '../queries/ask-provider';
import { keepGroupRoles } from './group-roles';

/** How somebody came back from a provider: the address with its answer, the browser's course, from where, how to write. */
export interface Return {
  address: URL;
  token: string | null;
  arrival: Arrival;
  locale: string;
}

/**
 * Signs in who comes back from a provider, and gives and takes the roles of their groups. Out: the token for the cookie,
 * and where to go on. Refuses with `openid.other-browser` where this browser began no trip to this provider at this host,
 * `openid.refused`, `openid.cancelled`, `openid.away`, or `Conflict` `identity.another-account`.
 */
export async function finishOpenid(
  actor: Actor,
  provider: Provider,
  { address, token, arrival, locale }: Return,
): Promise<{ session: string; next: string }> {
  const next = await spendCourse(actor.tenantId, token, purposeOf(provider, address));
  if (token === null || next === null) throw new Refusal('Forbidden', 'openid.other-browser');
  const claims = await claimsFrom(provider, address, token);
  const session = await inTenant(actor, async (tx) => {
    const email = provenEmail(provider, claims);
    const memberId = await memberFor(tx, actor, { vouched: vouchedIn(actor, provider, claims), email, locale });
    await keepGroupRoles(tx, { provider, memberId, groups: groupsIn(provider, claims), tenantId: actor.tenantId });
    return openSession(tx, memberId, { way: 'openid', trust: email === null ? null : 'email', ...arrival });
  });
  return { session, next };
}

async function claimsFrom(provider: Provider, address: URL, token: string): Promise<IDToken> {
  const configuration = await configurationOf(provider);
  return withProvider(async () => {
    const tokens = await authorizationCodeGrant(configuration, address, {
      expectedState: secretOf(token, 'state'),
      expectedNonce: secretOf(token, 'nonce'),
      pkceCodeVerifier: secretOf(token, 'verifier'),
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('No claims');
    assertAskedByUs(provider, claims);
    return claims;
  });
}

/** The library looks at who asked (`azp`) only where there are several audiences. OpenID Connect Core 3.1.3.7, 5. */
function assertAskedByUs({ clientId }: Provider, { azp }: IDToken): void {
  if (azp !== undefined && azp !== clientId) throw new Error('Asked for by another', { cause: { claim: 'azp' } });
}

/** An address counts only where the provider says that it was proven, and the tenant takes its word for that. */
function provenEmail({ vouchesForEmail }: Provider, claims: IDToken): string | null {
  if (!vouchesForEmail || claims.email_verified !== true) return null;
  const parsed = EmailAddress.safeParse(claims.email);
  return parsed.success ? parsed.data : null;
}

/** The issuer is part of the mark: who takes over a provider's short name with another issuer, takes over nobody. */
const vouchedIn = ({ tenantId }: Actor, provider: Provider, { iss, sub }: IDToken): Vouched => ({
  provider: keyOf(provider),
  subjectHash: markOf(`openid ${tenantId} ${iss}`, sub).toString('base64url'),
});

interface Somebody {
  vouched: Vouched;
  email: string | null;
  locale: string;
}

/**
 * Known there: as that member. New: the one who is signed in already, who has then proven both; else who has the proven
 * address; else somebody new.
 */
async function memberFor(tx: Tx, actor: Actor, { vouched, email, locale }: Somebody): Promise<string> {
  const known = await memberVouchedFor(tx, vouched);
  const isResident = isSignedIn(actor) && actor.trust !== 'guest';
  if (known && isResident && actor.memberId !== known) throw new Refusal('Conflict', 'identity.another-account');
  if (known) return known;
  const guestId = actor.memberId;
  const memberId = isResident
    ? actor.memberId
    : email !== null
      ? await memberWith(tx, { email, locale, guestId })
      : (guestId ?? (await newMember(tx, locale)));
  await linkIdentity(tx, memberId, vouched);
  return memberId;
}

function groupsIn({ groupsClaim }: Provider, claims: IDToken): string[] {
  const groups: unknown = claims[groupsClaim];
  return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
}
