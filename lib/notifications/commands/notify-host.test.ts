import { sql } from 'drizzle-orm';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { bindSession, signInAsDemo, signOut } from '@/lib/identity/commands/sessions';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import { notify } from './notify';

const PLATFORM = 'mitreden.example';

beforeEach(() => {
  vi.stubEnv('PUBLIC_URL', `https://${PLATFORM}`);
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** A town with a host of its own, and what that is. */
async function townWithHost(): Promise<Town & { host: string }> {
  const town = await newTown();
  const host = `reden.${town.slug}.example`;
  await inTenant(town.visitor, (tx) => tx.execute(sql`update tenants set host = ${host} where id = ${town.id}`));
  return { ...town, host };
}

/** Anna signs in at this host, as her browser would. Out: the token of her session. */
const annaSignsIn = async (town: Town, host: string) =>
  bindSession(town.id, await signInAsDemo(town.id, 'anna@town.example'), host);

/** To which host a notice that she gets now leads. */
async function hostOfNotice(town: Town): Promise<string> {
  const { memberId } = town.anna;
  const notice = { memberId, kind: 'passkey.added', facts: { name: 'Telefon' }, href: null };
  await inTenant(town.visitor, (tx) => tx.execute(sql`delete from mails`));
  await inTenant(town.visitor, (tx) => notify(tx, notice));
  const [mail] = await demoMails(town.id);
  return new URL(/https:\S+\/account/.exec(mail?.text ?? '')?.[0] ?? '').host;
}

test('a notice leads to the host that one signed in at last', async () => {
  const town = await townWithHost();
  await annaSignsIn(town, PLATFORM);
  expect(await hostOfNotice(town)).toBe(PLATFORM);
  await annaSignsIn(town, town.host);
  expect(await hostOfNotice(town)).toBe(town.host);
  await annaSignsIn(town, PLATFORM);
  expect(await hostOfNotice(town)).toBe(PLATFORM);
});

test('a notice leads to the town’s own host where one is signed in nowhere, or at one that it no longer has', async () => {
  const town = await townWithHost();
  expect(await hostOfNotice(town)).toBe(town.host);
  const token = await annaSignsIn(town, PLATFORM);
  await signOut(town.id, token);
  expect(await hostOfNotice(town)).toBe(town.host);
  await annaSignsIn(town, 'alt.town.example');
  expect(await hostOfNotice(town)).toBe(town.host);
  await inTenant(town.visitor, (tx) => tx.execute(sql`update tenants set host = null where id = ${town.id}`));
  expect(await hostOfNotice(town)).toBe(PLATFORM);
});

test('where somebody else signed in says nothing of where one’s own notices lead', async () => {
  const town = await townWithHost();
  await annaSignsIn(town, town.host);
  await bindSession(town.id, await signInAsDemo(town.id, 'emil@town.example'), PLATFORM);
  expect(await hostOfNotice(town)).toBe(town.host);
});
