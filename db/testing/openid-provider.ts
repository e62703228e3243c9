import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What a provider says of somebody. */
export interface Account {
  sub: string;
  email?: string;
  email_verified?: boolean;
  groups?: string[];
}

/** A real OpenID provider on this computer, at which whoever comes is signed in at once as `account`. */
export interface TestProvider {
  issuer: string;
  account: Account;
  client: { clientId: string; clientSecret: string };
  /** From now on it signs with another key, and has forgotten the one before. */
  rotateKey(): void;
  stop(): Promise<void>;
  /** It comes back at the same address. */
  start(): Promise<void>;
}

const client = { clientId: 'stadtgespraech', clientSecret: 'a secret of the two of them' };

/** In: the addresses that it may send people back to, and its port; 0: any. */
export async function openidProvider(redirectUris: string[], port = 0): Promise<TestProvider> {
  let server = await listening(port);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const begin = () => server.on('request', (request, response) => void handle(request, response));
  let handle = handlerOf();
  const provider: TestProvider = {
    issuer,
    client,
    account: { sub: 'erika' },
    rotateKey: () => {
      handle = handlerOf();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    start: async () => {
      server = await listening(Number(new URL(issuer).port));
      begin();
    },
  };
  begin();
  return provider;

  function handlerOf() {
    const real = new Provider(issuer, {
      clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: redirectUris }],
      jwks: { keys: [newKey() as never] },
      features: { devInteractions: { enabled: false } },
      claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: [] },
      conformIdTokenClaims: false,
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...provider.account, sub }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      loadExistingGrant: async ({ oidc: { client: asking, session } }) => {
        const grant = new real.Grant({ clientId: asking?.clientId ?? '', accountId: session?.accountId ?? '' });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
      pkce: { required: () => true },
      cookies: { keys: ['only for tests'] },
    });
    const answer = real.callback();
    return async (...exchange: Parameters<typeof answer>) => {
      const [request, response] = exchange;
      if (!request.url?.startsWith('/interaction/')) return answer(request, response);
      await real.interactionFinished(request, response, {
        login: { accountId: provider.account.sub, remember: false },
      });
    };
  }
}

async function listening(port: number): Promise<Server> {
  const server = createServer();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return server;
}

const newKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: randomUUID(),
  use: 'sig',
  alg: 'RS256',
});
