import { createPublicKey, randomBytes, sign } from 'node:crypto';

/**
 * A certificate (X.509 v3, PEM) that a key has made for itself: signed with RSA and SHA-256, for so many years. In: the
 * private key (PEM), and a name of plain letters.
 */
export function ownCertificate(key: string, { name, years }: { name: string; years: number }): string {
  const now = new Date();
  const until = new Date(now.getTime() + years * 365 * 24 * 3_600_000);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const subject = sequence(set(sequence(COMMON_NAME, tagged(UTF8, Buffer.from(name)))));
  // A serial number is positive: its first bit is 0.
  const serial = randomBytes(16).map((byte, index) => (index === 0 ? (byte & 0x3f) | 0x40 : byte));
  const told = sequence(
    tagged(VERSION, tagged(INTEGER, Buffer.from([2]))),
    tagged(INTEGER, Buffer.from(serial)),
    RSA_SHA256,
    ...[subject, sequence(time(now), time(until)), subject, spki],
  );
  const seal = tagged(BITS, Buffer.concat([Buffer.from([0]), sign('sha256', told, key)]));
  const lines = sequence(told, RSA_SHA256, seal)
    .toString('base64')
    .match(/.{1,64}/g);
  return `-----BEGIN CERTIFICATE-----\n${lines?.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Tags of DER (ITU-T X.690). */
const [INTEGER, BITS, UTF8, UTC_TIME, GENERAL_TIME, SEQUENCE, SET, VERSION] = [
  0x02, 0x03, 0x0c, 0x17, 0x18, 0x30, 0x31, 0xa0,
];
/** The object identifiers 2.5.4.3, and 1.2.840.113549.1.1.11 with its empty parameter. */
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const RSA_SHA256 = Buffer.from('300d06092a864886f70d01010b0500', 'hex');

function tagged(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const head =
    length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}

const sequence = (...parts: Buffer[]) => tagged(SEQUENCE, Buffer.concat(parts));
const set = (part: Buffer) => tagged(SET, part);

/** Until 2049 with two digits for the year, from then on with four (RFC 5280, 4.1.2.5). */
function time(at: Date): Buffer {
  const digits = `${at.toISOString().replace(/[-:T]|\.\d+/g, '')}`;
  const isShort = at.getUTCFullYear() < 2050;
  return tagged(isShort ? UTC_TIME : GENERAL_TIME, Buffer.from(isShort ? digits.slice(2) : digits));
}
