import { settings } from '@/lib/settings';
import { decryptedBy } from './decrypted';
import { Disbelief } from './disbelief';
import { encryptionKeys } from './keys';
import { ANSWER_LIMIT } from './model';
import type { Told } from './model/answer';
import { reasonAgainst } from './policy';
import type { Provider } from './provider';
import { addressesOf, type Place, verifiedAssertion } from './service';
import { assertShape, assertShapeInside } from './shape';
import { envelopeOf, toldBy } from './told';
import { type Element, readXml } from './xml-tree';

/** An answer that can be read, of which nothing is believed yet. */
export interface Answer {
  base64: string;
  response: Element;
  /** The request that it claims to answer. */
  inResponseTo: string;
}

/** Opens an answer as it was posted. Refuses with `Disbelief`. */
export function openAnswer(base64: string): Answer {
  if (base64.length > ANSWER_LIMIT || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(base64)) throw new Disbelief('unreadable');
  const response = readXml(Buffer.from(base64, 'base64').toString('utf8'));
  const { inResponseTo, status } = envelopeOf(response);
  // Who declines, or may not at that level, comes back with a status and nothing else.
  if (status !== SUCCESS) throw new Disbelief('declined');
  return { base64, response, inResponseTo };
}

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/**
 * What an answer to our request says, once all of it is checked: its shape before any key is used, then both signatures,
 * then whom it is from and for. Read from the bytes that were signed. Refuses with `Disbelief`. In: `now`, milliseconds.
 */
export async function believed(answer: Answer, at: { provider: Provider; place: Place; now: number }): Promise<Told> {
  const { provider, place, now } = at;
  const key = openedWith(answer.response);
  const signed = await verifiedAssertion(provider, place, { base64: answer.base64, key });
  if (signed === null) throw new Disbelief('signature');
  const told = toldBy(readXml(signed));
  const { entityId: audience, answer: recipient } = addressesOf(place);
  const expected = { issuer: provider.entityId, audience, recipient };
  const reason = reasonAgainst({ envelope: envelopeOf(answer.response), told }, expected, now);
  if (reason) throw new Disbelief(reason);
  return told;
}

/** Our key for an encrypted assertion, of which what is inside has its shape too; null where it is plain and may be. */
function openedWith(response: Element): string | null {
  const { isEncrypted } = assertShape(response);
  if (!isEncrypted) {
    if (!settings().bundidPlain) throw new Disbelief('plain');
    return null;
  }
  const keys = encryptionKeys().map((pair) => pair.key);
  const { xml, key } = decryptedBy(keys, response);
  assertShapeInside(readXml(xml));
  return key;
}
