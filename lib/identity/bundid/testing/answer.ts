import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { SignedXml } from 'xml-crypto';
import { encrypt } from 'xml-encryption';
import { attributes, ns } from '../model';
import type { TestProvider } from './provider';

/** What a test's answer says. */
export interface Facts {
  requestId: string;
  audience: string;
  recipient: string;
  destination: string;
  issuer: string;
  assertionIssuer: string;
  responseId: string;
  assertionId: string;
  /** ISO 8601. */
  issuedAt: string;
  notBefore: string;
  notOnOrAfter: string;
  authnClass: string;
  person: string;
  /** Null: says nothing of it. */
  level: string | null;
  postcode: { value: string; trust: string } | null;
}

/** What an attacker, or a careless provider, does at each step of making an answer. */
export interface Tampering {
  assertion?: (xml: string) => string;
  signAssertion?: ((xml: string) => string) | null;
  signedAssertion?: (xml: string) => string;
  encrypt?: ((xml: string) => Promise<string>) | null;
  response?: (xml: string) => string;
  signResponse?: ((xml: string) => string) | null;
  signedResponse?: (xml: string) => string;
}

/** An answer in base64, as it is posted: encrypted for us, and signed inside and outside, unless tampered with. */
export async function answerOf(provider: TestProvider, facts: Facts, tampering: Tampering = {}): Promise<string> {
  const sign = (xml: string) => signed(xml, provider.key);
  const as = (step: ((xml: string) => string) | null | undefined, usual: (xml: string) => string = same) =>
    step === null ? same : (step ?? usual);
  const assertion = as(tampering.signAssertion, sign)(as(tampering.assertion)(assertionXml(facts)));
  const whole = as(tampering.signedAssertion)(assertion);
  const closed =
    tampering.encrypt === null ? whole : await (tampering.encrypt ?? ((xml) => encrypted(xml, provider.ours)))(whole);
  const response = as(tampering.response)(responseXml(facts, closed));
  const answer = as(tampering.signedResponse)(as(tampering.signResponse, sign)(response));
  return Buffer.from(answer).toString('base64');
}

const same = (xml: string) => xml;

export const newId = () => `_${randomBytes(20).toString('hex')}`;

/** Signs the outermost element, whose signature stands after its issuer. */
export function signed(xml: string, key: string, { method = RSA_SHA256, digest = SHA256 } = {}): string {
  const signer = new SignedXml({
    privateKey: key,
    signatureAlgorithm: method as never,
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  if (method.includes('hmac')) signer.enableHMAC();
  signer.addReference({ xpath: '/*', transforms: [ENVELOPED, EXCLUSIVE], digestAlgorithm: digest as never });
  signer.computeSignature(xml, { location: { reference: `/*/*[local-name(.)='Issuer']`, action: 'after' } });
  return signer.getSignedXml();
}

export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** Encrypts an assertion for who has this certificate. */
export async function encrypted(xml: string, certificate: string, algorithm = AES_GCM): Promise<string> {
  const data = await promisify(encrypt)(xml, {
    rsa_pub: certificate,
    pem: certificate,
    encryptionAlgorithm: algorithm as never,
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  });
  return `<saml:EncryptedAssertion xmlns:saml="${ns.assertion}">${data}</saml:EncryptedAssertion>`;
}

const AES_GCM = 'http://www.w3.org/2009/xmlenc11#aes256-gcm';

export const assertionXml = (facts: Facts): string =>
  `<saml:Assertion xmlns:saml="${ns.assertion}" ID="${facts.assertionId}" Version="2.0" IssueInstant="${facts.issuedAt}">` +
  `<saml:Issuer>${facts.assertionIssuer}</saml:Issuer>` +
  `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient">einmalig</saml:NameID>` +
  `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData` +
  ` InResponseTo="${facts.requestId}" Recipient="${facts.recipient}" NotOnOrAfter="${facts.notOnOrAfter}"/></saml:SubjectConfirmation></saml:Subject>` +
  `<saml:Conditions NotBefore="${facts.notBefore}" NotOnOrAfter="${facts.notOnOrAfter}"><saml:AudienceRestriction>` +
  `<saml:Audience>${facts.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
  `<saml:AuthnStatement AuthnInstant="${facts.issuedAt}"><saml:AuthnContext><saml:AuthnContextClassRef>${facts.authnClass}` +
  `</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
  `<saml:AttributeStatement>${attributesXml(facts)}</saml:AttributeStatement></saml:Assertion>`;

const attributesXml = ({ person, level, postcode }: Facts) =>
  attributeXml(attributes.person, { value: person, trust: 'HOCH' }) +
  (level === null ? '' : attributeXml(attributes.level, { value: level, trust: 'HOCH' })) +
  (postcode === null ? '' : attributeXml(attributes.postcode, postcode));

export const attributeXml = (name: string, { value, trust }: { value: string; trust: string }): string =>
  `<saml:Attribute xmlns:akdb="${ns.akdb}" Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"` +
  ` akdb:TrustLevel="${trust}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;

const responseXml = (facts: Facts, assertion: string): string =>
  `<samlp:Response xmlns:samlp="${ns.protocol}" xmlns:saml="${ns.assertion}" ID="${facts.responseId}" Version="2.0"` +
  ` IssueInstant="${facts.issuedAt}" Destination="${facts.destination}" InResponseTo="${facts.requestId}">` +
  `<saml:Issuer>${facts.issuer}</saml:Issuer><samlp:Status><samlp:StatusCode` +
  ` Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${assertion}</samlp:Response>`;
