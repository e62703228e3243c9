import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { settings } from '@/lib/settings';
import { ns, POST_BINDING } from './model';
import { childrenOf, type Element, onlyAt, readXml } from './xml-tree';

/** BundID, as its operator describes it. */
export interface Provider {
  entityId: string;
  /** Where requests are posted to. */
  ssoUrl: string;
  /** PEM. Two while theirs is being changed. */
  certificates: string[];
}

/**
 * BundID as it is set: by the file of its metadata, or by its name, address and certificates. Null where it is not set,
 * and signing in with it is offered nowhere. Throws where a file is missing or wrong.
 */
export function provider(): Provider | null {
  const { bundid } = settings();
  if (!bundid) return null;
  const file = 'metadataFile' in bundid ? bundid.metadataFile : bundid.certificatesFile;
  const { mtimeMs } = statSync(file);
  const from = JSON.stringify([bundid, mtimeMs]);
  if (known?.from === from) return known.provider;
  const text = readFileSync(file, 'utf8');
  const found =
    'metadataFile' in bundid
      ? fromMetadata(text)
      : { entityId: bundid.entityId, ssoUrl: bundid.ssoUrl, certificates: text.match(CERTIFICATE) ?? [] };
  assertUsable(found, file);
  known = { from, provider: found };
  return found;
}

let known: { from: string; provider: Provider } | undefined;

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Reads an `EntityDescriptor`: its name, where it takes requests by POST, and the certificates it signs with. */
export function fromMetadata(xml: string): Provider {
  // What their operator publishes may be commented on and carry a declaration; it is not an answer.
  const entity = readXml(xml.replace(/<!--[\s\S]*?-->/g, ''));
  const role = onlyAt(entity, ns.metadata, 'IDPSSODescriptor');
  const service = childrenOf(role, ns.metadata, 'SingleSignOnService').find(
    ({ attributes }) => attributes.Binding === POST_BINDING,
  );
  return {
    entityId: entity.attributes.entityID ?? '',
    ssoUrl: service?.attributes.Location ?? '',
    certificates: childrenOf(role, ns.metadata, 'KeyDescriptor').flatMap((key) =>
      (key.attributes.use ?? 'signing') === 'signing' ? certificatesIn(key) : [],
    ),
  };
}

const certificatesIn = (key: Element): string[] =>
  childrenOf(onlyAt(key, ns.signature, 'KeyInfo'), ns.signature, 'X509Data')
    .flatMap((data) => childrenOf(data, ns.signature, 'X509Certificate'))
    .map(
      ({ text }) =>
        `-----BEGIN CERTIFICATE-----\n${text
          .replace(/\s/g, '')
          .match(/.{1,64}/g)
          ?.join('\n')}\n-----END CERTIFICATE-----`,
    );

/** A certificate that is none is told now, and not when somebody signs in. */
function assertUsable({ entityId, ssoUrl, certificates }: Provider, file: string): void {
  const isWhole = entityId !== '' && URL.canParse(ssoUrl) && certificates.length > 0;
  if (!isWhole)
    throw new Error(`${file} does not say what BundID is called, where it takes requests, or what it signs with.`);
  for (const certificate of certificates) new X509Certificate(certificate);
}
