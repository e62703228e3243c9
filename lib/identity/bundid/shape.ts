import { Disbelief } from './disbelief';
import { ns } from './model';
import type { Reason } from './model/reason';
import { childrenOf, type Element, everyElement } from './xml-tree';

/**
 * Whether an answer has the one shape that ours have: a response with one assertion, plain or encrypted, right below
 * it, and at most one signature each, right below what it signs. Whatever an attacker wraps, moves or adds has to
 * stand somewhere, and there is no such place. Refuses with `Disbelief`. Out: whether the assertion is encrypted.
 */
export function assertShape(response: Element): { isEncrypted: boolean } {
  expect(response.name === `${ns.protocol} Response`, 'shape');
  const [plain, closed] = ['Assertion', 'EncryptedAssertion'].map((local) =>
    childrenOf(response, ns.assertion, local),
  ) as [Element[], Element[]];
  const all = [...everyElement(response)];
  const named = (local: string) => all.filter(({ name }) => name.endsWith(` ${local}`)).length;
  expect(named('Response') === 1, 'shape');
  // One that says nothing of anybody says why: nobody signed in.
  expect(named('Assertion') + named('EncryptedAssertion') === plain.length + closed.length, 'shape');
  expect(plain.length + closed.length <= 1, 'shape');
  expect(named('EncryptedData') === closed.length && named('EncryptedKey') === closed.length, 'shape');
  assertSignatures([response, ...plain], all);
  assertAlgorithms(all);
  return { isEncrypted: closed.length > 0 };
}

/** The same for an assertion that came encrypted. */
export function assertShapeInside(assertion: Element): void {
  expect(assertion.name === `${ns.assertion} Assertion`, 'shape');
  const all = [...everyElement(assertion)];
  expect(!all.slice(1).some(({ name }) => /(?:Assertion|Response|EncryptedData)$/.test(name)), 'shape');
  assertSignatures([assertion], all);
  assertAlgorithms(all);
}

/** Each signature stands right below what it signs, names it, carries nothing else, and no two elements share an id. */
function assertSignatures(signed: Element[], all: Element[]): void {
  const signatures = all.filter(({ name }) => name === `${ns.signature} Signature`);
  const inPlace = signed.flatMap((element) => {
    const own = childrenOf(element, ns.signature, 'Signature');
    expect(own.length <= 1, 'shape');
    for (const signature of own) expect(referencesOf(signature).join() === `#${element.attributes.ID}`, 'shape');
    return own;
  });
  expect(inPlace.length === signatures.length, 'shape');
  for (const signature of signatures) expect(childrenOf(signature, ns.signature, 'Object').length === 0, 'shape');
  const ids = all.flatMap(({ attributes: { ID, Id, id } }) => [ID, Id, id].filter((one) => one !== undefined));
  expect(new Set(ids).size === ids.length, 'shape');
}

const referencesOf = (signature: Element): (string | undefined)[] =>
  [...everyElement(signature)]
    .filter(({ name }) => name === `${ns.signature} Reference`)
    .map(({ attributes }) => attributes.URI);

/**
 * What may be used for what. No SHA-1 in signatures (BSI TR-02102-1), no HMAC, for which our copy of their certificate
 * would be the key, and only encryption that notices changes: with CBC one learns the text by asking often enough.
 */
const ALLOWED: Record<string, readonly string[]> = {
  SignatureMethod: ['256', '384', '512'].map((bits) => `http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`),
  CanonicalizationMethod: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
  Transform: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
  DigestMethod: ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'],
  EncryptionMethod: [
    'http://www.w3.org/2009/xmlenc11#aes128-gcm',
    'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  ],
};
/** Inside OAEP nothing hangs on a hash that resists collisions (RFC 8017, 7.1), and senders' libraries use this one. */
const IN_OAEP = 'http://www.w3.org/2000/09/xmldsig#sha1';

function assertAlgorithms(all: Element[]): void {
  const inOaep = new Set(
    all.filter(({ name }) => name.endsWith(' EncryptionMethod')).flatMap((method) => method.children),
  );
  for (const element of all) {
    const allowed = ALLOWED[element.name.split(' ')[1] ?? ''];
    const { Algorithm = '' } = element.attributes;
    if (inOaep.has(element) && Algorithm === IN_OAEP) continue;
    expect(!allowed || allowed.includes(Algorithm), 'algorithm');
  }
}

function expect(holds: boolean, reason: Reason): void {
  if (!holds) throw new Disbelief(reason);
}
