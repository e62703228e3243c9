import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** What a device says about a ceremony; absent: the truth. */
export interface Saying {
  origin?: string;
  host?: string;
  /** Whether its owner showed that they are it, by finger or PIN. */
  isVerified?: boolean;
  counter?: number;
  userHandle?: string;
}

/** The page that asks. */
interface Asking {
  origin: string;
  host: string;
  challenge: string;
}

/** A device with one key (ES256), made in software: makes a passkey and uses it, as browsers answer. */
export function newAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const named = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} };
  return {
    make: (asking: Asking, saying: Saying = {}) => {
      const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseOf(publicKey)]);
      const authData = Buffer.concat([dataOf(asking, saying, 0x40), key]);
      const attestationObject = map(
        [text('fmt'), text('none')],
        [text('attStmt'), map()],
        [text('authData'), bytes(authData)],
      );
      const response = {
        clientDataJSON: clientData('webauthn.create', asking, saying),
        attestationObject: base64url(attestationObject),
      };
      return { ...named, response: { ...response, transports: ['internal'] } };
    },
    use: (asking: Asking, userHandle: string, saying: Saying = {}) => {
      const [authData, clientDataJSON] = [dataOf(asking, saying, 0), clientData('webauthn.get', asking, saying)];
      const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
      return {
        ...named,
        response: {
          clientDataJSON,
          authenticatorData: base64url(authData),
          signature: base64url(createSign('sha256').update(signed).sign(privateKey)),
          userHandle: saying.userHandle ?? userHandle,
        },
      };
    },
  };
}

const base64url = (buffer: Buffer) => buffer.toString('base64url');
const sha256 = (buffer: Buffer | string) => createHash('sha256').update(buffer).digest();

const clientData = (type: string, { challenge, origin }: Asking, saying: Saying) =>
  base64url(Buffer.from(JSON.stringify({ type, challenge, origin: saying.origin ?? origin, crossOrigin: false })));

/** Host, flags and counter, as WebAuthn 6.1 orders them. */
function dataOf({ host }: Asking, { host: said = host, isVerified = true, counter = 0 }: Saying, more: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(said), Buffer.from([0x01 | (isVerified ? 0x04 : 0) | more]), count]);
}

/** The public key as COSE has it: kind 2 (two coordinates), algorithm -7 (ES256), curve 1 (P-256). */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const at = (coordinate: string) => bytes(Buffer.from(coordinate, 'base64url'));
  return map([int(1), int(2)], [int(3), int(-7)], [int(-1), int(1)], [int(-2), at(x)], [int(-3), at(y)]);
}

// As much of CBOR (RFC 8949) as that takes.
const head = (major: number, value: number) =>
  value < 24
    ? Buffer.from([(major << 5) | value])
    : value < 256
      ? Buffer.from([(major << 5) | 24, value])
      : Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
const int = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value));
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const map = (...pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
