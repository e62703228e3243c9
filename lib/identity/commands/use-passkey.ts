import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { eq, sql } from 'drizzle-orm';
import { passkeys } from '@/db/schema/sign-in-ways';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { parse, Refusal } from '@/lib/errors';
import type { Arrival } from '../model/device';
import { handleOf, type Site, UsedPasskey } from '../model/passkey';
import { openSession } from './sessions';

/** What a browser needs to offer its passkeys: no list of ours, so nobody learns who has one. */
export const passkeyToUse = ({ host, challenge }: Site) =>
  generateAuthenticationOptions({
    rpID: host,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
    allowCredentials: [],
  });

/**
 * Signs in whose passkey answered. Out: the token for the cookie. Refuses with `Invalid`, or `Forbidden`
 * `passkey.unknown` where nobody here has it, `passkey.refused` where it does not fit what was asked for, or counts
 * backwards as a copy would.
 */
export async function signInByPasskey(
  tenantId: TenantId,
  input: unknown,
  { site, arrival }: { site: Site; arrival: Arrival },
): Promise<string> {
  const { answer } = parse(UsedPasskey, input);
  return inTenant({ tenantId }, async (tx) => {
    const known = await passkeyById(tx, answer.id);
    const counter = await counterIn(answer, known, site);
    await tx.update(passkeys).set({ counter, lastUsedAt: sql`now()` }).where(eq(passkeys.id, known.id));
    return openSession(tx, known.memberId, { way: 'passkey', ...arrival });
  });
}

type Passkey = typeof passkeys.$inferSelect;

/** Held until the commit, so that of two answers with one count only one passes. */
async function passkeyById(tx: Tx, credentialId: string): Promise<Passkey> {
  const [known] = await tx.select().from(passkeys).where(eq(passkeys.credentialId, credentialId)).for('update');
  if (!known) throw new Refusal('Forbidden', 'passkey.unknown');
  return known;
}

async function counterIn(response: UsedPasskeyAnswer, known: Passkey, site: Site): Promise<number> {
  const { credentialId: id, publicKey, counter } = known;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: site.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    credential: { id, publicKey: Uint8Array.from(publicKey), counter },
  }).catch(() => null);
  const isOwners = response.response.userHandle === Buffer.from(handleOf(known.memberId)).toString('base64url');
  if (!verified?.verified || !isOwners) throw new Refusal('Forbidden', 'passkey.refused');
  return verified.authenticationInfo.newCounter;
}

type UsedPasskeyAnswer = ReturnType<typeof UsedPasskey.parse>['answer'];
