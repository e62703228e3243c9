import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import {
  byHmac,
  byRsa,
  type ForgingProvider,
  forgingProvider,
  type Json,
  newSigningKey,
  type SigningKey,
  tokenOf,
  unsigned,
} from '@/db/testing/forging-provider';
import { newTown, type Town } from '@/db/testing/world';
import { log } from '@/lib/log';
import { textsIn } from '@/lib/text';
import { returnAddress } from '../model';
import { providerBySlug } from '../queries/providers';
import { addProvider } from './add-provider';
import { beginOpenid } from './begin';
import { finishOpenid } from './finish';

const provider = await forgingProvider();
const [own] = provider.keys as [SigningKey];
const stranger = newSigningKey(own.kid);
const { clientId, clientSecret } = provider.client;

afterAll(() => provider.stop());
beforeEach(() => {
  vi.stubEnv('OUTGOING_ALLOWED_HOSTS', new URL(provider.issuer).host);
  provider.keys = [own];
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function townWithProvider(): Promise<Town> {
  const town = await newTown();
  const { issuer, client } = provider;
  const wish = { name: 'Rathaus', slug: 'rathaus', issuer, ...client, groupsClaim: 'groups', groupRoles: '' };
  await addProvider(town.ada, wish);
  return town;
}

const RS256 = { alg: 'RS256', kid: own.kid };

interface Forgery {
  header?: Json;
  /** What is said otherwise than in an honest token; undefined: not said. */
  claims?: Json;
  signed?: (text: string) => Buffer;
  /** What is done to the finished token. */
  changed?: (token: string) => string;
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

function forged({ header = RS256, claims = {}, signed = byRsa(own), changed }: Forgery, nonce: string): string {
  const honest = { iss: provider.issuer, aud: clientId, sub: 'erika', iat: inSeconds(0), exp: inSeconds(300), nonce };
  const token = tokenOf({ header, claims: { ...honest, ...claims } }, signed);
  return changed ? changed(token) : token;
}

/** A whole trip to a provider that answers with this token. Out: the session’s token. */
async function signIn(town: Town, forgery: Forgery): Promise<string> {
  const [place, known] = [{ tenantSlug: town.slug, host: null }, await providerBySlug(town.id, 'rathaus')];
  const begun = await beginOpenid(town.id, known, { ...place, next: '/' });
  const asked = new URL(begun.address).searchParams;
  provider.idToken = forged(forgery, asked.get('nonce') ?? '');
  const address = returnAddress(place, 'rathaus');
  address.search = String(new URLSearchParams({ code: 'a-code', state: asked.get('state') ?? '' }));
  const back = { address, token: begun.token, arrival: { device: null, sender: '198.51.100.7' }, locale: 'de' };
  return (await finishOpenid(town.visitor, known, back)).session;
}

/** Who came in by the provider so far. */
const peopleBy = async (town: Town) =>
  (await inTenant(town.visitor, (tx) => tx.execute(sql`select member_id from identities`))).length;

/** That nobody is signed in by this, that they are told so in a sentence, and the log why, without anything of the token. */
async function expectRefused(town: Town, forgery: Forgery, claim?: string): Promise<void> {
  const [before, warned] = [await peopleBy(town), vi.spyOn(log, 'warn')];
  await expect(signIn(town, forgery)).rejects.toMatchObject({ kind: 'Forbidden', code: 'openid.refused' });
  expect(textsIn('de', 'refusals')('openid.refused', {})).toContain('Bitte beginnen Sie noch einmal.');
  expect(await peopleBy(town)).toBe(before);
  expect(warned.mock.calls).toEqual([[expect.objectContaining({ code: expect.any(String) }), 'OpenID provider']]);
  const [facts] = warned.mock.calls[0] ?? [];
  expect((facts as unknown as Json).claim).toBe(claim);
  expect(JSON.stringify(facts)).not.toMatch(/erika|eyJ|a secret/);
  warned.mockRestore();
}

test('an honest token signs in', async () => {
  const town = await townWithProvider();
  expect(await signIn(town, {})).toHaveLength(43);
  expect(await signIn(town, { claims: { aud: [clientId], azp: clientId } })).toHaveLength(43);
  expect(await peopleBy(town)).toBe(1);
});

describe('a token is refused that', () => {
  const pem = own.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const jwk = stranger.publicKey.export({ format: 'jwk' });

  test.each<[string, Forgery]>([
    ['says that it is not signed', { header: { alg: 'none' }, signed: unsigned }],
    ['says so in other letters', { header: { alg: 'None' }, signed: unsigned }],
    ['says how it is signed, and is not', { signed: unsigned }],
    ['is signed by HS256 with the client’s secret', { header: { alg: 'HS256' }, signed: byHmac(clientSecret) }],
    ['is signed by HS256 with the public key', { header: { ...RS256, alg: 'HS256' }, signed: byHmac(pem) }],
    ['is signed with the key of another provider under the name of this one’s', { signed: byRsa(stranger) }],
    ['brings its own key along', { header: { ...RS256, jwk }, signed: byRsa(stranger) }],
    ['names a key that nobody knows', { header: { alg: 'RS256', kid: 'second' }, signed: byRsa(stranger) }],
    ['was changed after it was signed', { changed: saying({ sub: 'somebody-else' }) }],
  ])('%s', async (_, forgery) => expectRefused(await townWithProvider(), forgery));

  test.each<[string, Json, string]>([
    ['is of another issuer', { iss: 'https://login.evil.example' }, 'iss'],
    ['is of the same issuer at another path', { iss: `${provider.issuer}/` }, 'iss'],
    ['is for another client', { aud: 'another-client' }, 'aud'],
    ['is for us and others, and does not say who asked', { aud: [clientId, 'another-client'] }, 'aud'],
    ['was asked for by another client', { aud: [clientId, 'another-client'], azp: 'another-client' }, 'azp'],
    ['is for us alone, but was asked for by another client', { azp: 'another-client' }, 'azp'],
    ['has run out', { iat: inSeconds(-700), exp: inSeconds(-400) }, 'exp'],
    ['answers another question', { nonce: 'another' }, 'nonce'],
  ])('%s', async (_, claims, claim) => expectRefused(await townWithProvider(), { claims }, claim));

  test.each(['iss', 'aud', 'exp', 'iat', 'sub', 'nonce'])('does not say its %s', async (claim) => {
    await expectRefused(await townWithProvider(), { claims: { [claim]: undefined } });
  });
});

test('a new key counts from when the provider publishes it, and the one before no more', async () => {
  const town = await townWithProvider();
  const second = newSigningKey('second');
  const withSecond = { header: { alg: 'RS256', kid: 'second' }, signed: byRsa(second) };
  await signIn(town, {});
  await expectRefused(town, withSecond);
  provider.keys = [own, second] satisfies ForgingProvider['keys'];
  await signIn(town, withSecond);
  await signIn(town, {});
  provider.keys = [second];
  await signIn(town, withSecond);
  await expectRefused(town, {});
});

/** Puts other claims into a signed token. */
function saying(claims: Json) {
  return (token: string): string => {
    const [header, payload = '', signature] = token.split('.');
    const said = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims };
    return [header, Buffer.from(JSON.stringify(said)).toString('base64url'), signature].join('.');
  };
}
