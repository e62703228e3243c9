import { beforeAll, describe, expect, test } from 'vitest';
import { disbeliefOf } from './disbelief';
import { attributes } from './model';
import { levelTold } from './model/answer';
import type { Reason } from './model/reason';
import { provider as setProvider } from './provider';
import { believed, openAnswer } from './read-answer';
import {
  answerOf,
  assertionXml,
  attributeXml,
  encrypted,
  type Facts,
  newId,
  RSA_SHA256,
  SHA256,
  signed,
  type Tampering,
} from './testing/answer';
import { honest, KEYS_MS, newPair, newProvider, type TestProvider } from './testing/provider';

const TOWN = 'lindenfurt';
const REQUEST = newId();

let provider: TestProvider;
let stranger: { key: string; certificate: string };
beforeAll(() => {
  provider = newProvider();
  stranger = newPair('Fremd');
}, KEYS_MS);

const facts = (own: Partial<Facts> = {}) => honest(TOWN, REQUEST, own);

/** What became of an answer: what it says, or why it is not believed. */
async function outcome(base64: string, { town = TOWN, now = Date.now() } = {}): Promise<string> {
  const known = setProvider();
  if (!known) throw new Error('no provider is set');
  try {
    const told = await believed(openAnswer(base64), { provider: known, place: { tenantSlug: town, host: null }, now });
    return `${told.values.person?.value} ${levelTold(told)}`;
  } catch (error) {
    const reason = disbeliefOf(error);
    if (!reason) throw error;
    return reason;
  }
}

const saying = async (own: Partial<Facts>, tampering: Tampering = {}) =>
  outcome(await answerOf(provider, facts(own), tampering));
const tampered = async (tampering: Tampering) => saying({}, tampering);

/** With another letter at the start of what is encrypted. */
function changed(xml: string): string {
  const at = [...xml.matchAll(/CipherValue>\s*(?=[^<\s])/g)].at(-1);
  const place = (at?.index ?? 0) + (at?.[0].length ?? 0);
  return `${xml.slice(0, place)}${xml[place] === 'A' ? 'B' : 'A'}${xml.slice(place + 1)}`;
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe('an answer that is honest', () => {
  test('says who somebody is, and how surely', async () => {
    expect(await saying({})).toBe('bPK2-erika 4');
  });

  test('is believed within a minute between the two clocks, and no further', async () => {
    expect(await saying({ notBefore: inMinutes(0.9), issuedAt: inMinutes(0.9) })).toBe('bPK2-erika 4');
    expect(await saying({ notOnOrAfter: inMinutes(-0.9) })).toBe('bPK2-erika 4');
    expect(await saying({ notBefore: inMinutes(1.5) })).toBe('time');
  });
});

describe('an answer that others could have made', () => {
  test.each<[string, Tampering]>([
    ['is not signed at all', { signAssertion: null, signResponse: null }],
    ['is signed outside only', { signAssertion: null }],
    ['is signed inside only', { signResponse: null }],
    [
      'was changed after it was signed',
      { signedResponse: (xml) => xml.replace('Version="2.0"', 'Version="2.0" a="b"') },
    ],
  ])('%s', async (_name, tampering) => {
    expect(await tampered(tampering)).toBe('signature');
  });

  test.each(['inside', 'outside'] as const)('is signed with another key %s', async (where) => {
    const sign = (xml: string) => signed(xml, stranger.key);
    expect(await tampered(where === 'inside' ? { signAssertion: sign } : { signResponse: sign })).toBe('signature');
  });

  test('is signed with a key that it brings along', async () => {
    const info = `<KeyInfo><X509Data><X509Certificate>${stranger.certificate.replace(/-----[^-]+-----|\s/g, '')}</X509Certificate></X509Data></KeyInfo>`;
    const sign = (xml: string) => signed(xml, stranger.key).replace('</Signature>', `${info}</Signature>`);
    expect(await tampered({ signAssertion: sign, signResponse: sign })).toBe('signature');
  });

  test.each<[string, { method?: string; digest?: string }]>([
    ['SHA-1', { method: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }],
    ['a digest by SHA-1', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }],
  ])('is signed with %s', async (_name, ways) => {
    const sign = (xml: string) => signed(xml, provider.key, { method: RSA_SHA256, digest: SHA256, ...ways });
    expect(await tampered({ signResponse: sign })).toBe('algorithm');
    expect(await tampered({ signAssertion: sign })).toBe('algorithm');
  });

  test('is signed by HMAC, with the public certificate as the secret', async () => {
    const method = 'http://www.w3.org/2000/09/xmldsig#hmac-sha1';
    const sign = (xml: string) => signed(xml, provider.certificate, { method, digest: SHA256 });
    expect(await tampered({ signResponse: sign })).toBe('algorithm');
    expect(await tampered({ signAssertion: sign, signResponse: sign })).toBe('algorithm');
  });

  test('says that it is signed with nothing', async () => {
    const sign = (xml: string) => signed(xml, provider.key).replace(RSA_SHA256, 'none');
    expect(await tampered({ signResponse: sign })).toBe('algorithm');
  });

  test('has comments in its digest', async () => {
    const split = (xml: string) => xml.replace(/<DigestValue>(..)/, '<DigestValue>$1<!-- -->');
    expect(await tampered({ signedResponse: split })).toBe('unreadable');
    expect(await tampered({ signedAssertion: split })).toBe('unreadable');
  });
});

describe('an answer whose encryption', () => {
  test('is missing is not taken, unless the operator wants that', async () => {
    expect(await tampered({ encrypt: null })).toBe('plain');
    process.env.BUNDID_PLAIN = '1';
    expect(await tampered({ encrypt: null })).toBe('bPK2-erika 4');
    delete process.env.BUNDID_PLAIN;
  });

  test('is for somebody else, or was changed, cannot be opened', async () => {
    expect(await tampered({ encrypt: (xml) => encrypted(xml, stranger.certificate) })).toBe('decryption');
    expect(await tampered({ encrypt: async (xml) => changed(await encrypted(xml, provider.ours)) })).toBe('decryption');
  });

  test('would tell its text to who asks often enough is not used', async () => {
    const cbc = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
    expect(await tampered({ encrypt: (xml) => encrypted(xml, provider.ours, cbc) })).toBe('algorithm');
  });

  test('hides a document type, a comment or a second assertion shows none of them', async () => {
    const inside = (change: (xml: string) => string) => tampered({ signedAssertion: change });
    expect(await inside((xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`)).toBe('unreadable');
    expect(await inside((xml) => xml.replace('bPK2-erika', 'bPK2-<!-- -->erika'))).toBe('unreadable');
    expect(await inside((xml) => `${xml}${assertionXml(facts())}`)).toBe('unreadable');
    expect(await inside((xml) => xml.replace('</saml:Subject>', `${assertionXml(facts())}</saml:Subject>`))).toBe(
      'shape',
    );
  });
});

describe('an answer that is', () => {
  test.each<[string, Partial<Facts>, Reason]>([
    ['for another town', { audience: 'http://localhost:3000/moorhagen/sign-in/bundid/metadata' }, 'audience'],
    ['for another receiver', { recipient: 'http://localhost:3000/moorhagen/sign-in/bundid/answer' }, 'recipient'],
    ['sent to another address', { destination: 'https://elsewhere.example/answer' }, 'destination'],
    ['sent to no address', { destination: '' }, 'destination'],
    ['from another provider', { issuer: 'https://idp.other.example' }, 'issuer'],
    ['from another provider inside', { assertionIssuer: 'https://idp.other.example' }, 'issuer'],
    ['over', { notOnOrAfter: inMinutes(-2) }, 'time'],
    ['old, though it says that it lasts', { issuedAt: inMinutes(-20), notOnOrAfter: inMinutes(600) }, 'time'],
    ['from tomorrow', { issuedAt: inMinutes(60 * 24) }, 'time'],
    // The library stumbles over it before our own check.
    ['without an end', { notOnOrAfter: '' }, 'signature'],
    ['without a person', { person: '' }, 'person'],
    ['of no level that is known', { level: 'STORK-QAA-Level-5', authnClass: 'STORK-QAA-Level-4' }, 'level'],
    ['without any level', { level: null, authnClass: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password' }, 'level'],
  ])('%s', async (_name, own, reason) => {
    expect(await saying(own)).toBe(reason);
  });

  test('for one town is nothing in another', async () => {
    const base64 = await answerOf(provider, facts());
    expect(await outcome(base64, { town: 'moorhagen' })).toBe('destination');
    expect(await outcome(base64)).toBe('bPK2-erika 4');
  });

  test('to another request inside than outside, or to none inside', async () => {
    const other = (id: string) => (xml: string) => xml.replace(`InResponseTo="${REQUEST}"`, `InResponseTo="${id}"`);
    expect(await tampered({ assertion: other(newId()) })).toBe('request');
    const toNone = (xml: string) => xml.replace(` InResponseTo="${REQUEST}"`, '');
    expect(await tampered({ assertion: toNone })).toBe('request');
    expect(await tampered({ response: toNone })).toBe('request');
    expect(await tampered({ assertion: toNone, response: toNone })).toBe('request');
  });
});

describe('the level', () => {
  test('is read from the answer, the weaker of what it says', async () => {
    expect(await saying({ level: 'STORK-QAA-Level-3' })).toBe('bPK2-erika 3');
    expect(await saying({ authnClass: 'STORK-QAA-Level-1' })).toBe('bPK2-erika 1');
    expect(await saying({ level: null })).toBe('bPK2-erika 4');
  });

  test('said twice is not believed', async () => {
    const again = attributeXml(attributes.level, { value: 'STORK-QAA-Level-4', trust: 'HOCH' });
    const twice = (xml: string) => xml.replace('</saml:AttributeStatement>', `${again}</saml:AttributeStatement>`);
    expect(await saying({ level: 'STORK-QAA-Level-1' }, { assertion: twice })).toBe('shape');
  });
});

describe('an answer made to break or to mislead the reader', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`;

  test.each<[string, (xml: string) => string]>([
    ['with an entity bomb', (xml) => `${bomb}${xml.replace('bPK2', '&j;')}`],
    ['with an entity from outside', (xml) => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml}`],
    ['with an entity of no document type', (xml) => xml.replace('Success"/>', 'Success"/>&x;')],
    ['with a comment', (xml) => xml.replace('<samlp:Status>', '<!-- --><samlp:Status>')],
    ['with an instruction', (xml) => `<?xml-stylesheet href="a"?>${xml}`],
    ['with hidden text', (xml) => xml.replace('<samlp:Status>', '<![CDATA[ ]]><samlp:Status>')],
    ['that is deep', (xml) => xml.replace('<samlp:Status>', `${'<a>'.repeat(99)}${'</a>'.repeat(99)}<samlp:Status>`)],
    ['that is endless', (xml) => xml.replace('<samlp:Status>', `${'<a/>'.repeat(9_999)}<samlp:Status>`)],
    ['that is no XML', () => 'SAMLResponse'],
  ])('%s is not read', async (_name, change) => {
    expect(await tampered({ signedResponse: change })).toBe('unreadable');
  });

  test('that is huge, or no base64, is not read', async () => {
    expect(await outcome('A'.repeat(200_001))).toBe('unreadable');
    expect(await outcome('<samlp:Response/>')).toBe('unreadable');
  });

  test('of somebody who declined says nothing of them', async () => {
    expect(await tampered({ response: (xml) => xml.replace('status:Success', 'status:Responder') })).toBe('declined');
  });
});
