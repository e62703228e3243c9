import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { type Account, openidProvider, type TestProvider } from '@/db/testing/openid-provider';
import { visitProvider } from '@/db/testing/visit-provider';
import { newTown, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { grantRole } from '@/lib/identity/commands/roles';
import { signInAsGuest } from '@/lib/identity/commands/sessions';
import { actorOfSession } from '@/lib/identity/queries';
import { returnAddress } from '../model';
import { providerBySlug, providerNames } from '../queries/providers';
import { addProvider } from './add-provider';
import { beginOpenid } from './begin';
import { finishOpenid } from './finish';
import { removeProvider } from './remove-provider';
import { testProvider } from './test-provider';

afterEach(() => vi.unstubAllEnvs());

const arrival = { device: null, sender: '198.51.100.7' };

/** A town whose admin has added a provider that is really there. */
async function townWithProvider(wish: { vouchesForEmail?: 'yes'; groupRoles?: string } = {}) {
  const town = await newTown();
  const provider = await openidProvider([returnAddress({ tenantSlug: town.slug, host: null }, 'rathaus').href]);
  onTestFinished(() => provider.stop().catch(() => {}));
  vi.stubEnv('OUTGOING_ALLOWED_HOSTS', new URL(provider.issuer).host);
  await addProvider(town.ada, wishFor(provider, wish));
  return { town, provider };
}

const wishFor = ({ issuer, client }: TestProvider, wish: object = {}) => ({
  ...{ name: 'Rathaus', slug: 'rathaus', issuer, ...client, groupsClaim: 'groups', groupRoles: '' },
  ...wish,
});

interface Trip {
  as?: Account;
  actor?: Actor;
  /** What somebody changes in the address on the way there, and on the way back. */
  there?: (address: URL) => void;
  back?: (address: URL) => void;
  /** The browser that comes back, where it is another than the one that went. */
  token?: string | null;
  slug?: string;
}

async function begin(town: Town, slug = 'rathaus') {
  const asked = await providerBySlug(town.id, slug);
  return beginOpenid(town.id, asked, { tenantSlug: town.slug, host: null, next: `/${town.slug}/offers` });
}

/** A whole trip. Out: who is signed in afterwards. */
async function travel(town: Town, provider: TestProvider, trip: Trip = {}): Promise<Actor> {
  const { address, token } = await begin(town);
  provider.account = trip.as ?? { sub: 'erika' };
  const there = new URL(address);
  trip.there?.(there);
  const back = await visitProvider(there);
  trip.back?.(back);
  const asked = await providerBySlug(town.id, trip.slug ?? 'rathaus');
  const brought = trip.token === undefined ? token : trip.token;
  const returning = { address: back, token: brought, arrival, locale: 'de' };
  const { session } = await finishOpenid(trip.actor ?? town.visitor, asked, returning);
  return actorOfSession(town.id, session);
}

const auditOf = async (town: Town) =>
  (
    await inTenant(town.visitor, (tx) => tx.execute(sql`select action, actor_id, facts from audit_entries order by id`))
  ).filter(({ action }) => String(action).startsWith('role.'));

describe('signing in by OpenID Connect', () => {
  test('makes an account, and finds it again', async () => {
    const { town, provider } = await townWithProvider();
    const first = await travel(town, provider);
    expect(first).toMatchObject({ trust: 'guest', memberId: expect.any(String) });
    expect((await travel(town, provider)).memberId).toBe(first.memberId);
    expect((await travel(town, provider, { as: { sub: 'max' } })).memberId).not.toBe(first.memberId);
  });

  test('leads on to what one came for, and is offered on the page', async () => {
    const { town, provider } = await townWithProvider();
    const { address, token } = await begin(town);
    const back = await visitProvider(new URL(address));
    const asked = await providerBySlug(town.id, 'rathaus');
    const { next } = await finishOpenid(town.visitor, asked, { address: back, token, arrival, locale: 'de' });
    expect(next).toBe(`/${town.slug}/offers`);
    expect(await providerNames(town.id)).toEqual([{ slug: 'rathaus', name: 'Rathaus' }]);
    expect(await providerNames((await newTown()).id)).toEqual([]);
    expect(provider.issuer).toBe(asked.issuer);
  });

  test('keeps a guest and a resident who they are, once they have shown both', async () => {
    const { town, provider } = await townWithProvider();
    const guest = await actorOfSession(town.id, await signInAsGuest(town.id, 'de'));
    expect((await travel(town, provider, { actor: guest })).memberId).toBe(guest.memberId);
    const annas = { as: { sub: 'anna' } };
    await travel(town, provider, { ...annas, actor: town.anna });
    expect((await travel(town, provider, annas)).memberId).toBe(town.anna.memberId);
    const another = travel(town, provider, { ...annas, actor: town.emil });
    await expect(another).rejects.toMatchObject({ code: 'identity.another-account' });
  });

  test('goes on after the provider has changed its key', async () => {
    const { town, provider } = await townWithProvider();
    const first = await travel(town, provider);
    provider.rotateKey();
    expect((await travel(town, provider)).memberId).toBe(first.memberId);
  });

  test('says clearly that the provider is away, and goes on when it is back', async () => {
    const { town, provider } = await townWithProvider();
    const { address, token } = await begin(town);
    const back = await visitProvider(new URL(address));
    await provider.stop();
    await expect(begin(town)).rejects.toMatchObject({ code: 'openid.away' });
    const asked = await providerBySlug(town.id, 'rathaus');
    const returning = { address: back, token, arrival, locale: 'de' };
    await expect(finishOpenid(town.visitor, asked, returning)).rejects.toMatchObject({ code: 'openid.away' });
    await expect(testProvider(town.ada, { slug: 'rathaus' })).rejects.toMatchObject({ code: 'openid.away' });
    await provider.start();
    await testProvider(town.ada, { slug: 'rathaus' });
    await travel(town, provider);
  });
});

describe('the address that a provider reports', () => {
  const annas = { sub: 'a', email: 'Anna@town.example', email_verified: true };

  test('counts where it is verified and the town takes the word of the provider', async () => {
    const { town, provider } = await townWithProvider({ vouchesForEmail: 'yes' });
    expect(await travel(town, provider, { as: annas })).toEqual(town.anna);
    const nora = await travel(town, provider, { as: { sub: 'n', email: 'nora@town.example', email_verified: true } });
    expect(nora).toMatchObject({ trust: 'email' });
  });

  test.each([
    ['is not verified', { ...annas, email_verified: false }, 'yes'],
    ['says nothing of that', { sub: 'a', email: annas.email }, 'yes'],
    ['is verified, but the town does not take its word', annas, undefined],
    ['is none', { ...annas, email: 'anna@town.example,eve@evil.example' }, 'yes'],
  ] as const)('proves nothing where it %s', async (_, as, vouchesForEmail) => {
    const { town, provider } = await townWithProvider(vouchesForEmail ? { vouchesForEmail } : {});
    const somebody = await travel(town, provider, { as });
    expect(somebody.memberId).not.toBe(town.anna.memberId);
    expect(somebody.trust).toBe('guest');
  });
});

describe('groups', () => {
  const groupRoles = 'redaktion = editor\n/stadt/moderation=moderator\n';

  test('give roles, take them when they are gone, and each change is audited', async () => {
    const { town, provider } = await townWithProvider({ groupRoles });
    const both = { sub: 'erika', groups: ['redaktion', '/stadt/moderation', 'kantine'] };
    const erika = await travel(town, provider, { as: both });
    expect([...erika.roles].sort()).toEqual(['editor', 'moderator']);
    const later = await travel(town, provider, { as: { sub: 'erika', groups: ['redaktion'] } });
    expect([...later.roles]).toEqual(['editor']);
    expect([...(await travel(town, provider)).roles]).toEqual([]);
    expect(await auditOf(town)).toMatchObject([
      { action: 'role.granted', actor_id: null, facts: { provider: 'rathaus' } },
      { action: 'role.granted' },
      { action: 'role.revoked', facts: { role: 'moderator' } },
      { action: 'role.revoked', facts: { role: 'editor' } },
    ]);
  });

  test('leave alone what was given by hand, before or after', async () => {
    const { town, provider } = await townWithProvider({ groupRoles, vouchesForEmail: 'yes' });
    const nora = { sub: 'n', email: 'nora@town.example', email_verified: true };
    const { memberId } = await travel(town, provider, { as: { ...nora, groups: ['redaktion'] } });
    await grantRole(town.ada, { memberId, role: 'editor' });
    await grantRole(town.ada, { memberId, role: 'planner' });
    await travel(town, provider, { as: { ...nora, groups: ['redaktion', '/stadt/moderation'] } });
    const later = await travel(town, provider, { as: { ...nora, groups: [] } });
    expect([...later.roles].sort()).toEqual(['editor', 'planner']);
  });

  test('give nothing that the town did not name, and lose it all with the provider', async () => {
    const { town, provider } = await townWithProvider({ groupRoles });
    const erika = await travel(town, provider, { as: { sub: 'erika', groups: ['redaktion', 'admin', 'operator'] } });
    expect([...erika.roles]).toEqual(['editor']);
    const [row] = await inTenant(town.ada, (tx) => tx.execute<{ id: string }>(sql`select id from openid_providers`));
    await removeProvider(town.ada, { id: row?.id });
    const rolesNow = await inTenant(town.ada, (tx) =>
      tx.execute(sql`select role from roles where member_id = ${erika.memberId}`),
    );
    expect([...rolesNow]).toEqual([]);
    await expect(begin(town)).rejects.toMatchObject({ kind: 'NotFound' });
  });
});

describe('somebody who meddles with a trip', () => {
  test.each<[string, Trip, string]>([
    ['comes back in a browser that did not go', { token: 'another' }, 'openid.other-browser'],
    ['comes back in a browser that went nowhere', { token: null }, 'openid.other-browser'],
    ['changes the state on the way back', { back: (url) => url.searchParams.set('state', 'x') }, 'openid.refused'],
    ['leaves the state out', { back: (url) => url.searchParams.delete('state') }, 'openid.refused'],
    ['changes the nonce', { there: (url) => url.searchParams.set('nonce', 'x') }, 'openid.refused'],
    ['leaves the nonce out', { there: (url) => url.searchParams.delete('nonce') }, 'openid.refused'],
    [
      'changes the PKCE challenge',
      { there: (url) => url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM') },
      'openid.refused',
    ],
    ['names another issuer', { back: (url) => url.searchParams.set('iss', 'https://evil.example') }, 'openid.refused'],
    ['leaves the issuer out', { back: (url) => url.searchParams.delete('iss') }, 'openid.refused'],
    ['makes up a code', { back: (url) => url.searchParams.set('code', 'x') }, 'openid.refused'],
  ])('and %s is not signed in', async (_, trip, code) => {
    const { town, provider } = await townWithProvider();
    await expect(travel(town, provider, trip)).rejects.toMatchObject({ code });
  });

  test('cannot use an answer twice, for another provider, or in another town', async () => {
    const { town, provider } = await townWithProvider();
    await addProvider(town.ada, wishFor(provider, { slug: 'klinikum' }));
    const other = await newTown();
    await addProvider(other.ada, wishFor(provider));
    const trips = [
      { town, slug: 'klinikum', actor: town.visitor },
      { town: other, slug: 'rathaus', actor: other.visitor },
    ];
    for (const { town: there, slug, actor } of trips) {
      const { address, token } = await begin(town);
      const returning = { address: await visitProvider(new URL(address)), token, arrival, locale: 'de' };
      const asked = await providerBySlug(there.id, slug);
      await expect(finishOpenid(actor, asked, returning)).rejects.toMatchObject({ code: 'openid.other-browser' });
      const own = await providerBySlug(town.id, 'rathaus');
      await finishOpenid(town.visitor, own, returning);
      await expect(finishOpenid(town.visitor, own, returning)).rejects.toMatchObject({ code: 'openid.other-browser' });
    }
  });

  test('who says no at the provider is told so', async () => {
    const { town, provider } = await townWithProvider();
    const denied = (url: URL) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'access_denied');
    };
    await expect(travel(town, provider, { back: denied })).rejects.toMatchObject({ code: 'openid.cancelled' });
  });
});
