import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { eq, sql } from 'drizzle-orm';
import { passkeys } from '@/db/schema/sign-in-ways';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { notify } from '@/lib/notifications/commands/notify';
import { handleOf, MadePasskey, type Site } from '../model/passkey';
import { canAddPasskey } from '../policy';

/**
 * What a browser needs to make a passkey for the actor. `begin` gives it a challenge, which only who may add one is given.
 * Refuses with `SignInNeeded`, or `Forbidden` `passkey.too-many`.
 */
export async function passkeyToMake(actor: Actor, begin: () => Promise<Site>) {
  const { known, name } = await inTenant(actor, (tx) => ownerOf(tx, signedIn(actor)));
  assertAllowed(canAddPasskey(actor, known.length));
  const { host, challenge } = await begin();
  return generateRegistrationOptions({
    rpName: name.tenant,
    rpID: host,
    userName: [name.own, name.tenant].filter(Boolean).join(' · '),
    userDisplayName: name.own ?? name.tenant,
    userID: handleOf(signedIn(actor).memberId),
    challenge: Buffer.from(challenge, 'base64url'),
    // Which make of device it is we do not ask: it would tell people apart, and decide nothing here.
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
}

/**
 * Keeps a passkey that the actor's browser made, and tells them, by mail where they have an address. Refuses with
 * `Invalid`, `SignInNeeded`, `Forbidden` `passkey.refused` where it does not fit what was asked for, or `Conflict`.
 */
export async function addPasskey(actor: Actor, input: unknown, site: Site): Promise<null> {
  const { name, answer } = parse(MadePasskey, input);
  const made = await credentialIn(answer, site);
  return inTenant(actor, async (tx) => {
    const { memberId } = signedIn(actor);
    const { known } = await ownerOf(tx, signedIn(actor));
    assertAllowed(canAddPasskey(actor, known.length));
    const { transports } = answer.response;
    const added = await tx
      .insert(passkeys)
      .values({ ...made, memberId, name, transports, host: site.host })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    if (added.length === 0) throw new Refusal('Conflict', 'passkey.known');
    await recordAudit(tx, actor, { action: 'passkey.added', subjectId: one(added, 'passkey').id });
    await notify(tx, { memberId, kind: 'passkey.added', facts: { name }, href: null });
    return null;
  });
}

function signedIn(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  return actor;
}

/** Locks the member, so that two keys at the same instant are counted one after the other. */
async function ownerOf(tx: Tx, { memberId }: SignedIn) {
  const named = await tx.execute<{ own: string | null; tenant: string }>(sql`
    select coalesce(m.email, m.pseudonym) as own, (select t.name from tenants t where t.id = m.tenant_id) as tenant
    from members m where m.id = ${memberId} for update`);
  const { credentialId, transports } = passkeys;
  const known = await tx.select({ credentialId, transports }).from(passkeys).where(eq(passkeys.memberId, memberId));
  return { known, name: one(named, 'member') };
}

/** Whatever does not fit (another page, another challenge, nobody verified) is one refusal: the library throws for each. */
async function credentialIn(response: MadePasskeyAnswer, { origin, host, challenge }: Site) {
  const expected = { expectedOrigin: origin, expectedRPID: host, expectedChallenge: challenge };
  const { registrationInfo } = await verifyRegistrationResponse({ response, ...expected }).catch(() => ({
    registrationInfo: undefined,
  }));
  if (!registrationInfo) throw new Refusal('Forbidden', 'passkey.refused');
  const { id: credentialId, publicKey, counter } = registrationInfo.credential;
  return { credentialId, publicKey: Buffer.from(publicKey), counter };
}

type MadePasskeyAnswer = ReturnType<typeof MadePasskey.parse>['answer'];
