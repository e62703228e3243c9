import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownCertificate } from '../certificate';
import { encryptionKeys } from '../keys';
import { addressesOf } from '../service';
import { type Facts, newId } from './answer';

/** An identity provider of a test's own. */
export interface TestProvider {
  entityId: string;
  ssoUrl: string;
  /** What it signs with, PEM. */
  key: string;
  certificate: string;
  /** Our certificate, for which it encrypts. */
  ours: string;
}

const ENTITY_ID = 'https://idp.bundid.example/idp';
const SSO_URL = 'https://idp.bundid.example/idp/profile/SAML2/POST/SSO';

/** So long it may take to make keys on a computer that has much else to do, in milliseconds. */
export const KEYS_MS = 60_000;

/** Sets up an identity provider, and the platform to believe it. Keys take a moment: one for each file of tests. */
export function newProvider(): TestProvider {
  const folder = mkdtempSync(join(tmpdir(), 'bundid-'));
  const own = newPair('Identitaetsdienst');
  const certificates = join(folder, 'idp.pem');
  writeFileSync(certificates, own.certificate);
  Object.assign(process.env, {
    ...{ BUNDID_ENTITY_ID: ENTITY_ID, BUNDID_SSO_URL: SSO_URL, BUNDID_CERTIFICATES: certificates },
    BUNDID_KEYS_DIR: folder,
  });
  return { entityId: ENTITY_ID, ssoUrl: SSO_URL, ...own, ours: encryptionKeys()[0]?.certificate ?? '' };
}

/** A key with its certificate. */
export function newPair(name: string): { key: string; certificate: string } {
  const { privateKey: key } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { key, certificate: ownCertificate(key, { name, years: 1 }) };
}

/** What an honest answer to this request of a town says at the platform's host: somebody with an online identity card, living in 59065. */
export function honest(tenantSlug: string, requestId: string, facts: Partial<Facts> = {}): Facts {
  const { entityId: audience, answer } = addressesOf({ tenantSlug, host: null });
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
  return {
    ...{ requestId, audience, recipient: answer, destination: answer, issuer: ENTITY_ID, assertionIssuer: ENTITY_ID },
    ...{ responseId: newId(), assertionId: newId() },
    ...{ issuedAt: inSeconds(0), notBefore: inSeconds(-30), notOnOrAfter: inSeconds(300) },
    ...{ authnClass: 'STORK-QAA-Level-4', level: 'STORK-QAA-Level-4' },
    ...{ person: 'bPK2-erika', postcode: { value: '59065', trust: 'HOCH' } },
    ...facts,
  };
}
