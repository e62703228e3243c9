import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import { type Tenant, tenantBySlug } from '@/lib/tenants/queries';
import { signInAsGuest } from './commands/sessions';
import { actorOfSession } from './queries';
import { lookAtLink, mailLink, redeemLink } from './sign-in-link.next';

const newcomer = {
  ...{ email: 'nora@town.example', browser: 'the browser', next: '/', locale: 'de' },
  origin: 'https://reden.town.example',
};
const redeeming = { locale: 'de', guestId: null };

async function townWithLink(asking = newcomer) {
  const town = await newTown();
  const tenant = await tenantBySlug(town.slug);
  await mailLink(tenant, asking);
  return { town, tenant, token: await tokenMailedIn(town) };
}

async function tokenMailedIn(town: Town): Promise<string> {
  const [mail] = await demoMails(town.id);
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

const membersIn = (town: Town, email: string) =>
  inTenant(town.visitor, (tx) => tx.execute(sql`select id from members where email = ${email}`));

describe('a mailed link', () => {
  test('signs a newcomer in, who then has an account', async () => {
    const { town, tenant, token } = await townWithLink();
    const session = await redeemLink(tenant, token, redeeming);
    expect(await actorOfSession(town.id, session)).toMatchObject({ trust: 'email', pseudonym: null });
    expect(await membersIn(town, newcomer.email)).toHaveLength(1);
  });

  test('signs in whoever has the address already, as themselves', async () => {
    const { town, tenant, token } = await townWithLink({ ...newcomer, email: 'anna@town.example' });
    expect(await actorOfSession(town.id, await redeemLink(tenant, token, redeeming))).toEqual(town.anna);
  });

  test('makes nobody before it is used', async () => {
    const { town } = await townWithLink();
    expect(await membersIn(town, newcomer.email)).toHaveLength(0);
  });

  test('can be looked at without being used up', async () => {
    const { tenant, token } = await townWithLink();
    for (const _ of [1, 2, 3]) expect(await addressOfLink(tenant, token)).toBe(newcomer.email);
    await redeemLink(tenant, token, redeeming);
    expect(await addressOfLink(tenant, token)).toBeNull();
  });

  test('tells the browser that asked for it from others', async () => {
    const { tenant, token } = await townWithLink();
    expect(await lookAtLink(tenant, token, newcomer.browser)).toEqual({ email: newcomer.email, isHere: true });
    expect(await lookAtLink(tenant, token, 'another')).toEqual({ email: newcomer.email, isHere: false });
  });

  test('works once, of fifty at the same instant', async () => {
    const { town, tenant, token } = await townWithLink();
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => redeemLink(tenant, token, redeeming)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries) {
      if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ kind: 'Forbidden', code: 'link.spent' });
    }
    const sessions = await inTenant(town.visitor, (tx) => tx.execute(sql`select id from sessions`));
    expect(sessions).toHaveLength(1);
  });

  test('works no longer once its ten minutes are over', async () => {
    const { town, tenant, token } = await townWithLink();
    await inTenant(town.visitor, (tx) => tx.execute(sql`update sign_in_tokens set expires_at = now()`));
    await expectSpent(tenant, token);
  });

  test('is worth nothing in another town', async () => {
    const { tenant, token } = await townWithLink();
    const elsewhere = await tenantBySlug((await newTown()).slug);
    await expectSpent(elsewhere, token);
    await redeemLink(tenant, token, redeeming);
  });

  test('is kept as a hash that is not its token', async () => {
    const { town, tenant, token } = await townWithLink();
    const [kept] = await inTenant(town.visitor, (tx) =>
      tx.execute<{ token_hash: string }>(sql`select token_hash from sign_in_tokens`),
    );
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect(kept?.token_hash).not.toContain(token);
    await expectSpent(tenant, kept?.token_hash ?? '');
  });

  test('leads to the host that the person uses and back to where it was asked for', async () => {
    const { town } = await townWithLink({ ...newcomer, next: '/town/offers?x=1#y' });
    const [mail] = await demoMails(town.id);
    expect(mail?.text).toContain(`https://reden.town.example/${town.slug}/sign-in/confirm?token=`);
    expect(mail?.text).toContain('next=%2Ftown%2Foffers%3Fx%3D1%23y');
  });

  test('is written in the language of who asked', async () => {
    const { town } = await townWithLink({ ...newcomer, locale: 'en' });
    expect((await demoMails(town.id))[0]?.subject).toBe('Sign in to participate in Musterstadt');
  });
});

describe('a guest who proves an address', () => {
  test('stays the same person, so that what they said stays theirs', async () => {
    const { town, tenant, token } = await townWithLink();
    const guest = await actorOfSession(town.id, await signInAsGuest(town.id, 'de'));
    const session = await redeemLink(tenant, token, { locale: 'de', guestId: guest.memberId });
    expect(await actorOfSession(town.id, session)).toEqual({ ...guest, trust: 'email' });
  });

  test('becomes who has the address already, and never takes it over', async () => {
    const { town, tenant, token } = await townWithLink({ ...newcomer, email: 'anna@town.example' });
    const session = await redeemLink(tenant, token, { locale: 'de', guestId: town.guest.memberId });
    expect(await actorOfSession(town.id, session)).toEqual(town.anna);
  });

  test('cannot name somebody who is no guest', async () => {
    const { town, tenant, token } = await townWithLink();
    const session = await redeemLink(tenant, token, { locale: 'de', guestId: town.emil.memberId });
    expect((await actorOfSession(town.id, session)).memberId).not.toBe(town.emil.memberId);
  });
});

const addressOfLink = async (tenant: Tenant, token: string) => (await lookAtLink(tenant, token, null))?.email ?? null;

async function expectSpent(tenant: Tenant, token: string) {
  expect(await addressOfLink(tenant, token)).toBeNull();
  await expect(redeemLink(tenant, token, redeeming)).rejects.toMatchObject({ code: 'link.spent' });
}
