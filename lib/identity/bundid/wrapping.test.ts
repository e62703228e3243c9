import { beforeAll, describe, expect, test } from 'vitest';
import { disbeliefOf } from './disbelief';
import { ns } from './model';
import { provider as setProvider } from './provider';
import { believed, openAnswer } from './read-answer';
import { answerOf, assertionXml, newId, signed } from './testing/answer';
import { honest, KEYS_MS, newProvider, type TestProvider } from './testing/provider';

/**
 * The eight ways of wrapping a signature in SAML that Somorovsky and others found ("On Breaking SAML", USENIX Security
 * 2012, table 2), each with an evil assertion beside a signed one, plain, since inside an encrypted one nobody can reach.
 * Where the response stays as it was signed or has no say, it is signed again after the attack: then the provider's key
 * vouches for the outside, and only the inside could notice.
 */
const TOWN = 'lindenfurt';
const REQUEST = newId();
let provider: TestProvider;
beforeAll(() => {
  provider = newProvider();
  process.env.BUNDID_PLAIN = '1';
}, KEYS_MS);

const evil = (own = {}) => assertionXml(honest(TOWN, REQUEST, { person: 'bPK2-evil', ...own }));

interface Parts {
  /** The whole answer as it was signed. */
  response: string;
  /** Its start tag with the issuer, its signature, its status, its signed assertion. */
  head: string;
  signature: string;
  status: string;
  assertion: string;
  /** The signature in the assertion, and the assertion without it. */
  inner: string;
  bare: string;
}

async function parts(): Promise<Parts> {
  const base64 = await answerOf(provider, honest(TOWN, REQUEST), { encrypt: null });
  const response = Buffer.from(base64, 'base64').toString();
  const [, head = '', signature = '', status = '', assertion = ''] =
    /^(<samlp:Response.*?<\/saml:Issuer>)(<Signature.*?<\/Signature>)(<samlp:Status>.*?<\/samlp:Status>)(<saml:Assertion.*<\/saml:Assertion>)/s.exec(
      response,
    ) ?? [];
  const inner = /<Signature.*?<\/Signature>/s.exec(assertion)?.[0] ?? '';
  return { response, head, signature, status, assertion, inner, bare: assertion.replace(inner, '') };
}

const withObject = (signature: string, content: string) =>
  signature.replace('</Signature>', `<Object>${content}</Object></Signature>`);
const otherId = (head: string) => head.replace(/ ID="[^"]+"/, ` ID="${newId()}"`);
const afterIssuer = (xml: string, inserted: string) => xml.replace('</saml:Issuer>', `</saml:Issuer>${inserted}`);

/** Each makes the whole answer. Those of the assertion leave out the response's signature, which is made anew. */
const wrappings: Record<string, (parts: Parts) => string> = {
  'XSW1: the response in the object of its signature, an evil one around it': ({ head, signature, status, response }) =>
    `${otherId(head)}${withObject(signature, response.replace(signature, ''))}${status}${evil()}</samlp:Response>`,
  'XSW2: the response beside its signature, an evil one around both': ({ head, signature, status, response }) =>
    `${otherId(head)}${response.replace(signature, '')}${signature}${status}${evil()}</samlp:Response>`,
  'XSW3: an evil assertion before the signed one': ({ head, status, assertion }) =>
    `${head}${status}${evil()}${assertion}</samlp:Response>`,
  'XSW4: an evil assertion around the signed one': ({ head, status, assertion }) =>
    `${head}${status}${evil().replace('</saml:Assertion>', `${assertion}</saml:Assertion>`)}</samlp:Response>`,
  'XSW5: the signature in an evil assertion, the signed one at the end': ({ head, status, inner, bare }) =>
    `${head}${status}${afterIssuer(evil(), inner)}${bare}</samlp:Response>`,
  'XSW6: the signed one in the signature in an evil assertion': ({ head, status, inner, bare }) =>
    `${head}${status}${afterIssuer(evil(), inner.replace('</Signature>', `${bare}</Signature>`))}</samlp:Response>`,
  'XSW7: an evil assertion among extensions': ({ head, status, assertion }) =>
    `${head}<samlp:Extensions xmlns:samlp="${ns.protocol}">${evil()}</samlp:Extensions>${status}${assertion}</samlp:Response>`,
  'XSW8: the signed one in the object of the signature in an evil assertion': ({ head, status, inner, bare }) =>
    `${head}${status}${afterIssuer(evil(), withObject(inner, bare))}</samlp:Response>`,
};

async function outcome(xml: string): Promise<string> {
  const known = setProvider();
  if (!known) throw new Error('no provider is set');
  try {
    const at = { provider: known, place: { tenantSlug: TOWN, host: null }, now: Date.now() };
    return (await believed(openAnswer(Buffer.from(xml).toString('base64')), at)).values.person?.value ?? '';
  } catch (error) {
    return disbeliefOf(error) ?? String(error);
  }
}

describe('a signature that is wrapped', () => {
  test('is put together from an answer that is believed', async () => {
    const whole = await parts();
    expect(await outcome(whole.response)).toBe('bPK2-erika');
    expect(await outcome(signed(`${whole.head}${whole.status}${whole.assertion}</samlp:Response>`, provider.key))).toBe(
      'bPK2-erika',
    );
  });

  test.each(Object.entries(wrappings))('%s', async (name, wrapped) => {
    const made = wrapped(await parts());
    expect(await outcome(made)).toBe('shape');
    if (!/XSW[12]/.test(name)) expect(await outcome(signed(made, provider.key))).toBe('shape');
  });

  test('with the same id on both assertions is seen, too', async () => {
    const { head, status, assertion, bare } = await parts();
    const id = / ID="([^"]+)"/.exec(bare)?.[1];
    const made = `${head}${status}${evil({ assertionId: id })}${assertion}</samlp:Response>`;
    expect(await outcome(signed(made, provider.key))).toBe('shape');
  });

  test('by two assertions, both signed by the provider, says nothing', async () => {
    const { head, status, assertion } = await parts();
    const second = signed(evil(), provider.key);
    expect(await outcome(signed(`${head}${status}${assertion}${second}</samlp:Response>`, provider.key))).toBe('shape');
  });

  test('by a reference to everything, or to something else, is none of ours', async () => {
    const { response } = await parts();
    expect(await outcome(response.replace(/ URI="#[^"]+"/, ' URI=""'))).toBe('shape');
    expect(await outcome(response.replace(/ URI="#[^"]+"/, ` URI="#${newId()}"`))).toBe('shape');
  });
});
