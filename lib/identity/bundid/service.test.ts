import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { serviceMetadata } from './metadata';
import { levelTold } from './model/answer';
import { fromMetadata, provider as setProvider } from './provider';
import { believed, openAnswer } from './read-answer';
import { signedRequest } from './service';
import { answerOf, newId } from './testing/answer';
import { honest, KEYS_MS, newPair, newProvider, type TestProvider } from './testing/provider';
import { answerOfSamlify } from './testing/samlify';

const SERVICE = {
  tenantSlug: 'lindenfurt',
  host: null,
  displayName: 'Stadt Lindenfurt & Umland',
  onlineServiceId: 'BMI-4711',
};
const PERSONA = { person: 'bPK2-erika', level: 3 as const, postcode: '59065' };

let provider: TestProvider;
beforeAll(() => {
  provider = newProvider();
}, KEYS_MS);

const known = () => {
  const found = setProvider();
  if (!found) throw new Error('no provider is set');
  return found;
};

describe('a request', () => {
  test('is understood by an identity provider that others wrote, and its answer by us', async () => {
    const asking = { requestId: newId(), purpose: 'residency' as const, level: 3 as const, locale: 'de' };
    const request = await signedRequest(known(), SERVICE, asking);
    const { answer } = await answerOfSamlify(provider, {
      ...{ metadata: serviceMetadata(SERVICE), request, persona: PERSONA },
    });
    const opened = openAnswer(answer);
    expect(opened.inResponseTo).toBe(asking.requestId);
    const told = await believed(opened, { provider: known(), place: SERVICE, now: Date.now() });
    expect(told.values).toMatchObject({ person: { value: 'bPK2-erika' }, postcode: { value: '59065', level: 3 } });
    expect(levelTold(told)).toBe(3);
  });

  test('asks for no more than its purpose needs, at the level at least, and says who asks', async () => {
    const asking = { requestId: newId(), purpose: 'sign-in' as const, level: 1 as const, locale: 'de' };
    const xml = Buffer.from(await signedRequest(known(), SERVICE, asking), 'base64').toString();
    expect(xml).toContain(`ID="${asking.requestId}"`);
    expect([...xml.matchAll(/RequestedAttribute Name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'urn:oid:1.3.6.1.4.1.25484.494450.3',
      'urn:oid:1.2.40.0.10.2.1.1.261.94',
    ]);
    expect(xml).toContain(
      '<samlp:RequestedAuthnContext xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Comparison="minimum">',
    );
    expect(xml).toContain('>STORK-QAA-Level-1<');
    expect(xml).toContain('xmlns:akdb="https://www.akdb.de/request/2018/09" Version="2"');
    expect(xml).toContain('>Stadt Lindenfurt &amp; Umland<');
    expect(xml).toContain('>BMI-4711<');
    expect(xml.indexOf('Extensions')).toBeLessThan(xml.indexOf('RequestedAuthnContext'));
    expect(xml).toMatch(/rsa-sha256.*SignatureValue/s);
  });

  test('of which a letter was changed is not taken by the provider', async () => {
    const asking = { requestId: newId(), purpose: 'sign-in' as const, level: 4 as const, locale: 'de' };
    const request = Buffer.from(await signedRequest(known(), SERVICE, asking), 'base64').toString();
    const weaker = Buffer.from(request.replace('Level-4', 'Level-1')).toString('base64');
    const sent = { metadata: serviceMetadata(SERVICE), request: weaker, persona: PERSONA };
    await expect(answerOfSamlify(provider, sent)).rejects.toThrow('FAILED_TO_VERIFY_SIGNATURE');
  });
});

describe('our keys', () => {
  test('are told in the metadata with their certificates, one for each use', () => {
    const metadata = serviceMetadata(SERVICE);
    const certificates = [...metadata.matchAll(/X509Certificate>([^<]+)</g)].map(
      ([, base64]) => new X509Certificate(Buffer.from(base64 ?? '', 'base64')),
    );
    expect(certificates).toHaveLength(2);
    for (const certificate of certificates) {
      expect(certificate.verify(certificate.publicKey)).toBe(true);
      expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3_072);
      expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now() + 1_000 * 24 * 3_600_000);
    }
    expect(metadata).toContain('Location="http://localhost:3000/lindenfurt/sign-in/bundid/answer"');
    expect(metadata).toContain('Stadt Lindenfurt &#38; Umland');
  });

  test('may be followed by others, which are told beforehand and fit as well', async () => {
    const next = newPair('Nachfolger');
    writeFileSync(join(String(process.env.BUNDID_KEYS_DIR), 'next-encryption.pem'), next.key + next.certificate);
    expect(serviceMetadata(SERVICE).match(/use="encryption"/g)).toHaveLength(2);
    const requestId = newId();
    for (const ours of [provider.ours, next.certificate]) {
      const answer = openAnswer(await answerOf({ ...provider, ours }, honest(SERVICE.tenantSlug, requestId)));
      const told = await believed(answer, { provider: known(), place: SERVICE, now: Date.now() });
      expect(told.values.person?.value).toBe('bPK2-erika');
    }
  });
});

describe('the provider', () => {
  test('is read from its metadata: its name, its address for posts, its certificates for signing', () => {
    const bare = provider.certificate.replace(/-----[^-]+-----|\s/g, '');
    const info = (use: string) =>
      `<md:KeyDescriptor use="${use}"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>\n${bare}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
    const service = (binding: string, address: string) =>
      `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${address}"/>`;
    const read = fromMetadata(
      `<?xml version="1.0"?><!-- of the test system --><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://int.id.bund.de/idp"><md:IDPSSODescriptor>${info('signing')}${info('encryption')}${service('HTTP-Redirect', 'https://a.example/')}${service('HTTP-POST', 'https://b.example/')}</md:IDPSSODescriptor></md:EntityDescriptor>`,
    );
    expect(read).toMatchObject({ entityId: 'https://int.id.bund.de/idp', ssoUrl: 'https://b.example/' });
    expect(read.certificates.map((one) => new X509Certificate(one).fingerprint256)).toEqual([
      new X509Certificate(provider.certificate).fingerprint256,
    ]);
  });
});
