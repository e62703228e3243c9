import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { openidProvider } from '@/db/testing/openid-provider';
import { newTown } from '@/db/testing/world';
import { providerBySlug, providerNames } from '../queries/providers';
import { addProvider } from './add-provider';

const provider = await openidProvider([]);
afterAll(() => provider.stop());
beforeEach(() => vi.stubEnv('OUTGOING_ALLOWED_HOSTS', new URL(provider.issuer).host));
afterEach(() => vi.unstubAllEnvs());

const wishFor = (wish: object = {}) => ({
  ...{ name: 'Rathaus', slug: 'rathaus', issuer: provider.issuer, ...provider.client },
  ...{ groupsClaim: 'groups', groupRoles: '', ...wish },
});

async function townWithProvider() {
  const town = await newTown();
  await addProvider(town.ada, wishFor());
  return town;
}

describe('a provider', () => {
  test('is added by admins alone, once it answers, and its secret is kept sealed', async () => {
    const town = await townWithProvider();
    await expect(addProvider(town.emil, wishFor())).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(addProvider(town.visitor, wishFor())).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(addProvider(town.ada, wishFor())).rejects.toMatchObject({ code: 'provider.slug-taken' });
    const [row] = await inTenant(town.ada, (tx) => tx.execute(sql`select * from openid_providers`));
    expect(Buffer.from(row?.sealed_secret as Buffer).includes(provider.client.clientSecret)).toBe(false);
    expect(await providerBySlug(town.id, 'rathaus')).toMatchObject(provider.client);
    await expect(providerBySlug((await newTown()).id, 'rathaus')).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test.each([
    ['a host inside', 'https://127.0.0.1/', 'openid.away'],
    ['the metadata service of a cloud', 'https://169.254.169.254/', 'openid.away'],
    ['a host without TLS', 'http://login.example.org/', 'openid.no-tls'],
    ['no address', 'javascript:alert(1)', 'input.invalid'],
    ['a file', 'file:///etc/passwd', 'input.invalid'],
  ])('cannot be %s', async (_, issuer, code) => {
    const town = await townWithProvider();
    const added = addProvider(town.ada, wishFor({ issuer, slug: 'anders' }));
    await expect(added).rejects.toMatchObject({ code });
  });

  test.each([
    ['slug', 'platform'],
    ['slug', 'Ä'],
    ['groupRoles', 'redaktion'],
    ['groupRoles', 'leitung = operator'],
    ['groupRoles', '= editor'],
    ['clientSecret', ' '],
  ])('cannot have as its %s "%s"', async (field, value) => {
    const town = await townWithProvider();
    const added = addProvider(town.ada, { ...wishFor(), slug: 'anders', [field]: value });
    await expect(added).rejects.toMatchObject({ kind: 'Invalid', facts: { problems: [{ field }] } });
  });

  test('of the platform is there in every town by setting', async () => {
    const town = await townWithProvider();
    vi.stubEnv('OPENID_ISSUER', provider.issuer);
    vi.stubEnv('OPENID_CLIENT_ID', provider.client.clientId);
    vi.stubEnv('OPENID_CLIENT_SECRET', provider.client.clientSecret);
    vi.stubEnv('OPENID_NAME', 'Landeskonto');
    expect(await providerNames((await newTown()).id)).toEqual([{ slug: 'platform', name: 'Landeskonto' }]);
    expect(await providerBySlug(town.id, 'platform')).toMatchObject({ issuer: provider.issuer, groupRoles: [] });
  });
});
