import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A key with which ID tokens are signed, under the name that they call it by. */
export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/**
 * A server that speaks OpenID Connect as far as signing in needs it (discovery, keys, tokens) and hands out whatever ID
 * token a test has forged. It claims to sign in every way that there is.
 */
export interface ForgingProvider {
  issuer: string;
  client: { clientId: string; clientSecret: string };
  /** What it publishes as its own. */
  keys: SigningKey[];
  idToken: string;
  stop(): Promise<void>;
}

export async function forgingProvider(): Promise<ForgingProvider> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answerTo(request.url ?? '', provider)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const provider: ForgingProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    client: { clientId: 'stadtgespraech', clientSecret: 'a secret of the two of them, long enough' },
    keys: [newSigningKey('first')],
    idToken: '',
    stop: () => ended(server),
  };
  return provider;
}

/** A key that no provider has published yet. */
export const newSigningKey = (kid: string): SigningKey => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});

export type Json = Record<string, unknown>;

/** A token (JWS) of these parts; in: how its `header.payload` is signed. */
export function tokenOf({ header, claims }: { header: Json; claims: Json }, signed: (text: string) => Buffer): string {
  const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${signed(text).toString('base64url')}`;
}

/** The ways of signing: as RS256 says, as HS256 says, and not at all. */
export const byRsa = (key: SigningKey) => (text: string) => sign('sha256', Buffer.from(text), key.privateKey);
export const byHmac = (secret: string) => (text: string) => createHmac('sha256', secret).update(text).digest();
export const unsigned = () => Buffer.alloc(0);

function answerTo(path: string, { issuer, keys, idToken }: ForgingProvider): Json {
  if (path === '/keys') return { keys: keys.map(published) };
  if (path === '/token') return { access_token: 'x', token_type: 'bearer', expires_in: 60, id_token: idToken };
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none', 'None'],
  };
}

const published = ({ kid, publicKey }: SigningKey) => ({
  ...publicKey.export({ format: 'jwk' }),
  ...{ kid, use: 'sig', alg: 'RS256' },
});

async function ended(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
