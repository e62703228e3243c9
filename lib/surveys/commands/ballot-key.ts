import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { eq } from 'drizzle-orm';
import { ballotKeys } from '@/db/schema/surveys';
import { inTenant, type TenantId } from '@/db/tenancy';
import { one, Refusal } from '@/lib/errors';
import { seal, unseal } from '@/lib/sealing';
import { MODULUS_BYTES, SALT_BYTES } from '../model/ballot';

/** A survey's key for ballots. */
export interface BallotKey {
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Buffer;
  /** The blind signature of a blinded ballot: RSASP1 of RFC 9474, with its checks. Refuses with `Invalid` `ballot.invalid`. */
  sign: (blinded: Uint8Array) => Buffer;
  /** Whether this is our signature of the ballot: RSASSA-PSS with SHA-384. */
  isSigned: (ballot: Uint8Array, signature: Uint8Array) => boolean;
}

/**
 * The key of an anonymous survey; made when it is first asked for, and the same for everybody from then on: a key of
 * one's own would tell who is who. Refuses with `Forbidden` `survey.other-key` where it does not open.
 */
export async function ballotKey(tenantId: TenantId, formatId: string): Promise<BallotKey> {
  const name = `${tenantId} ${formatId}`;
  const known = kept.get(name);
  if (known) return known;
  const key = (await storedKey(tenantId, formatId)) ?? (await newKey(tenantId, formatId));
  if (kept.size > KEPT) kept.clear();
  kept.set(name, key);
  return key;
}

const KEPT = 200;
const kept = new Map<string, BallotKey>();

const storedKey = (tenantId: TenantId, formatId: string): Promise<BallotKey | null> =>
  inTenant({ tenantId }, async (tx) => {
    const [row] = await tx.select().from(ballotKeys).where(eq(ballotKeys.offerFormatId, formatId));
    return row ? asKey(row.publicKey, openedKey(formatId, row.sealedKey)) : null;
  });

function openedKey(formatId: string, sealed: Uint8Array): Buffer {
  try {
    return unseal(aboutOf(formatId), sealed);
  } catch {
    throw new Refusal('Forbidden', 'survey.other-key');
  }
}

async function newKey(tenantId: TenantId, formatId: string): Promise<BallotKey> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: MODULUS_BYTES * 8,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const sealedKey = seal(aboutOf(formatId), pair.privateKey);
  await inTenant({ tenantId }, (tx) =>
    tx
      .insert(ballotKeys)
      .values({ offerFormatId: formatId, publicKey: pair.publicKey, sealedKey })
      .onConflictDoNothing(),
  );
  // Perhaps another process was first.
  return one(
    [await storedKey(tenantId, formatId)].filter((key) => key !== null),
    'survey',
  );
}

function asKey(spki: Buffer, pkcs8: Buffer): BallotKey {
  const publicKey = createPublicKey({ key: spki, type: 'spki', format: 'der' });
  const privateKey = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
  return {
    publicKey: spki,
    sign: (blinded) => signed(publicKey, privateKey, blinded),
    isSigned: (ballot, signature) =>
      verify(
        'sha384',
        ballot,
        { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
        signature,
      ),
  };
}

function signed(publicKey: KeyObject, privateKey: KeyObject, blinded: Uint8Array): Buffer {
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
  if (Buffer.compare(blinded, modulus) >= 0) throw new Refusal('Invalid', 'ballot.invalid');
  const padding = constants.RSA_NO_PADDING;
  const signature = privateEncrypt({ key: privateKey, padding }, blinded);
  // A signature that went wrong in the computer would give the key away (RFC 9474, section 4.3).
  if (!publicDecrypt({ key: publicKey, padding }, signature).equals(blinded))
    throw new Error('The signature is wrong.');
  return signature;
}

const aboutOf = (formatId: string) => `ballot key ${formatId}`;
