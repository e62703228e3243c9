import { encryptionKeys, type KeyPair, signingKeys } from './keys';
import { ns, POST_BINDING } from './model';
import { addressesOf, type Service } from './service';

/**
 * What a town registers at BundID for one host (XML, `EntityDescriptor`): its name, our certificates for signing and for encryption,
 * each with the one that is to follow, what encryption we take, and where answers go. Elements in the schema's order.
 */
export function serviceMetadata({ displayName, ...place }: Service): string {
  const { entityId, answer, back } = addressesOf(place);
  const keys = [
    ...signingKeys().map((pair) => keyDescriptor('signing', pair)),
    ...encryptionKeys().map((pair) => keyDescriptor('encryption', pair)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="${ns.metadata}" xmlns:ds="${ns.signature}" entityID="${escaped(entityId)}">
  <md:SPSSODescriptor protocolSupportEnumeration="${ns.protocol}" AuthnRequestsSigned="true" WantAssertionsSigned="true">
${keys.join('\n')}
    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat>
    <md:AssertionConsumerService index="0" isDefault="true" Binding="${POST_BINDING}" Location="${escaped(answer)}"/>
  </md:SPSSODescriptor>
  <md:Organization>
    <md:OrganizationName xml:lang="de">${escaped(displayName)}</md:OrganizationName>
    <md:OrganizationDisplayName xml:lang="de">${escaped(displayName)}</md:OrganizationDisplayName>
    <md:OrganizationURL xml:lang="de">${escaped(back.replace(/\/sign-in$/, ''))}</md:OrganizationURL>
  </md:Organization>
</md:EntityDescriptor>
`;
}

/** What `lib/identity/bundid/shape.ts` allows. A provider chooses among these. */
const ENCRYPTION = [
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
];

const keyDescriptor = (
  use: 'signing' | 'encryption',
  { certificate }: KeyPair,
): string => `    <md:KeyDescriptor use="${use}">
      <ds:KeyInfo><ds:X509Data><ds:X509Certificate>${bare(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
${use === 'encryption' ? ENCRYPTION.map((way) => `      <md:EncryptionMethod Algorithm="${way}"/>\n`).join('') : ''}    </md:KeyDescriptor>`;

const bare = (certificate: string) => certificate.replace(/-----[^-]+-----|\s/g, '');

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
