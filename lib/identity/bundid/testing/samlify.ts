import * as samlify from 'samlify';
import { attributes, ns, POST_BINDING } from '../model';
import { attributeXml, newId } from './answer';

/** Who signs in at the test's identity provider, and how surely. */
export interface Persona {
  person: string;
  level: 1 | 2 | 3 | 4;
  postcode: string;
}

interface Keys {
  entityId: string;
  ssoUrl: string;
  key: string;
  certificate: string;
}

const TRUST = ['UNTERGEORDNET', 'NORMAL', 'SUBSTANTIELL', 'HOCH'];

/**
 * An identity provider of samlify, which we did not write: checks the signature of our request against our metadata,
 * signs the assertion, encrypts it for us, and signs the answer. It tells only what it was asked for, as BundID does.
 */
export async function answerOfSamlify(
  keys: Keys,
  { metadata, request, persona }: { metadata: string; request: string; persona: Persona },
): Promise<{ answer: string; asked: string[]; xml: string }> {
  // Its schema validators are packages of their own, and none of them runs without Java or a compiler.
  samlify.setSchemaValidator({ validate: async () => 'not asked' });
  const idp = samlify.IdentityProvider({
    ...ENCRYPTION,
    entityID: keys.entityId,
    signingCert: keys.certificate,
    privateKey: keys.key,
    wantAuthnRequestsSigned: true,
    isAssertionEncrypted: true,
    messageSigningOrder: 'encrypt-then-sign',
    singleLogoutService: [{ Binding: POST_BINDING, Location: keys.ssoUrl }],
    singleSignOnService: [{ Binding: POST_BINDING, Location: keys.ssoUrl }],
  });
  const sp = samlify.ServiceProvider({ metadata, wantMessageSigned: true });
  const read = await idp.parseLoginRequest(sp, 'post', { body: { SAMLRequest: request } });
  const xml = Buffer.from(request, 'base64').toString();
  const asked = [...xml.matchAll(/RequestedAttribute Name="([^"]+)"/g)].map(([, name]) => name ?? '');
  const facts = { inResponseTo: String(read.extract.request?.id), issuer: keys.entityId, asked, persona };
  const answer = await idp.createLoginResponse(sp, { ...read }, 'post', {}, () => answerXml(sp, facts), true);
  return { answer: answer.context, asked, xml };
}

/** What our metadata names; its types know of older ways only. */
const ENCRYPTION: object = {
  dataEncryptionAlgorithm: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
};

interface Facts {
  inResponseTo: string;
  issuer: string;
  asked: string[];
  persona: Persona;
}

function answerXml(sp: ReturnType<typeof samlify.ServiceProvider>, facts: Facts): { id: string; context: string } {
  const [id, audience] = [newId(), sp.entityMeta.getEntityID()];
  const recipient = String(sp.entityMeta.getAssertionConsumerService('post'));
  const [now, end] = [new Date().toISOString(), new Date(Date.now() + 300_000).toISOString()];
  const { issuer, inResponseTo, persona } = facts;
  const name = `STORK-QAA-Level-${persona.level}`;
  const context = `<samlp:Response xmlns:samlp="${ns.protocol}" xmlns:saml="${ns.assertion}" ID="${id}" Version="2.0" IssueInstant="${now}" Destination="${recipient}" InResponseTo="${inResponseTo}"><saml:Issuer>${issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion ID="${newId()}" Version="2.0" IssueInstant="${now}"><saml:Issuer>${issuer}</saml:Issuer><saml:Subject><saml:NameID>einmalig</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${end}" Recipient="${recipient}" InResponseTo="${inResponseTo}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${now}" NotOnOrAfter="${end}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${now}"><saml:AuthnContext><saml:AuthnContextClassRef>${name}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributesXml(facts)}</saml:AttributeStatement></saml:Assertion></samlp:Response>`;
  return { id, context };
}

function attributesXml({ asked, persona }: Facts): string {
  const values: Record<string, string> = {
    [attributes.person]: persona.person,
    [attributes.level]: `STORK-QAA-Level-${persona.level}`,
    [attributes.postcode]: persona.postcode,
  };
  return asked
    .map((name) => attributeXml(name, { value: values[name] ?? '', trust: TRUST[persona.level - 1] ?? '' }))
    .join('');
}
