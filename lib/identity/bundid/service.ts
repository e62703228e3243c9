import { SAML } from '@node-saml/node-saml';
import { originFor } from '@/lib/tenants/model/origin';
import { signingKeys } from './keys';
import { asked, attributes, classOf, type Level, ns, type Purpose } from './model';
import type { Provider } from './provider';

/** A town as it is reached at one host: its own one, or the platform's (null). BundID takes each for a service of its own. */
export interface Place {
  tenantSlug: string;
  host: string | null;
}

/** What a town is called at BundID, as its operator registered it. */
export interface Service extends Place {
  displayName: string;
  /** `BMI-` and a number. */
  onlineServiceId: string;
}

/**
 * One town's addresses for BundID at one host. Its name there is the address of its metadata, so that no answer fits two
 * towns, or two hosts.
 */
export function addressesOf({ tenantSlug, host }: Place) {
  const own = `${originFor(host)}/${tenantSlug}/sign-in`;
  return { entityId: `${own}/bundid/metadata`, answer: `${own}/bundid/answer`, back: own };
}

/** What is asked of BundID: for what, at which level at least, under which id, in which language. */
export interface Asking {
  requestId: string;
  purpose: Purpose;
  level: Level;
  locale: string;
}

/** The signed request, as a form field. */
export async function signedRequest(provider: Provider, service: Service, asking: Asking): Promise<string> {
  const saml = samlWith(provider, service, {
    generateUniqueId: () => asking.requestId,
    authnContext: [classOf(asking.level)],
    samlAuthnRequestExtensions: extensionsFor(service, asking),
  });
  const { SAMLRequest } = await saml.getAuthorizeMessageAsync('', undefined, {});
  return String(SAMLRequest);
}

/**
 * The assertion of an answer whose signatures hold, both the answer's and the assertion's, or null. In: `key`, ours, where
 * it is encrypted.
 */
export async function verifiedAssertion(
  provider: Provider,
  place: Place,
  { base64, key }: { base64: string; key: string | null },
): Promise<string | null> {
  const saml = samlWith(provider, place, {
    ...(key && { decryptionPvk: key }),
    // What an answer says is ours to judge, all in one place (`reasonAgainst`): here it is about signatures only.
    audience: false,
    acceptedClockSkewMs: -1,
  });
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: base64 });
    return profile?.getAssertionXml?.() ?? null;
  } catch {
    // Its reasons quote the answer. What of it we need to know our own checks say.
    return null;
  }
}

type Options = ConstructorParameters<typeof SAML>[0];

const samlWith = (provider: Provider, place: Place, more: Partial<Options>): SAML => {
  const { entityId, answer } = addressesOf(place);
  const [own] = signingKeys();
  return new SAML({
    ...{ issuer: entityId, callbackUrl: answer, entryPoint: provider.ssoUrl, idpCert: provider.certificates },
    privateKey: own?.key ?? '',
    ...{ signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256' },
    ...{ authnRequestBinding: 'HTTP-POST', skipRequestCompression: true },
    // Who somebody is stands in an attribute; this name is for the one answer only.
    identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
    racComparison: 'minimum',
    ...{ wantAssertionsSigned: true, wantAuthnResponseSigned: true },
    ...more,
  });
};

/** BundID's own part of a request: what is asked for, and what it shows the person. The order is its schema's. */
const extensionsFor = ({ displayName, onlineServiceId, ...place }: Service, { purpose, locale }: Asking) => ({
  'akdb:AuthenticationRequest': {
    '@xmlns:akdb': ns.akdb,
    '@Version': '2',
    'akdb:RequestedAttributes': {
      'akdb:RequestedAttribute': asked[purpose].map((attribute) => ({
        '@Name': attributes[attribute],
        '@RequiredAttribute': 'true',
      })),
    },
    'akdb:DisplayInformation': {
      'classic-ui:Version': {
        '@xmlns:classic-ui': ns.display,
        'classic-ui:OrganizationDisplayName': displayName,
        'classic-ui:Lang': locale === 'en' ? 'en' : 'de',
        'classic-ui:BackURL': addressesOf(place).back,
        'classic-ui:OnlineServiceId': onlineServiceId,
      },
    },
  },
});
