import { expect, test } from 'vitest';
import { offerFormats } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { stampIn } from '@/lib/serving/queries';
import { ballotKey } from '@/lib/surveys/commands/ballot-key';
import { settingsOf } from '@/lib/surveys/queries/kept-settings';
import { knownThread } from '@/lib/threads/queries/known';
import { newThings } from './world/ids';
import { plant } from './world/plant';
import { foundTowns } from './world/towns';

/** Two towns in which the same ids and slugs stand for other things; a survey of other questions there. */
async function twins() {
  const { here, there } = await foundTowns();
  const things = newThings();
  for (const town of [here, there]) await plant(town, [{ things, own: null, word: town.slug }]);
  await inTenant({ tenantId: there.id }, async (tx) => {
    const questions = [{ id: 'warum', kind: 'text', label: 'Warum?', required: false, limit: 500 }];
    await tx.update(offerFormats).set({ settings: { pages: [{ id: 'seite', questions }], results: 'always' } });
    await tx.update(threads).set({ head: 9 });
  });
  return { here, there, things };
}

test('a thread that is believed to stand somewhere is that of its own town', async () => {
  const { here, there, things } = await twins();
  const heads = [here, there, here].map(async ({ id }) => (await knownThread(id, things.talk.thread, () => true)).head);
  expect(await Promise.all(heads)).toEqual([4, 9, 4]);
});

test('the settings of a survey that are kept read are those of its own town', async () => {
  const { here, there, things } = await twins();
  const asked = async ({ id }: typeof here) => {
    const { pages } = await inTenant({ tenantId: id }, (tx) => settingsOf(tx, things.survey.format));
    return pages[0]?.questions[0]?.id;
  };
  expect([await asked(here), await asked(there), await asked(here)]).toEqual(['mood', 'warum', 'mood']);
});

test('the key of a survey is that of its own town', async () => {
  const { here, there, things } = await twins();
  const [one, other] = [
    await ballotKey(here.id, things.secret.format),
    await ballotKey(there.id, things.secret.format),
  ];
  expect(one.publicKey.equals(other.publicKey)).toBe(false);
  expect((await ballotKey(here.id, things.secret.format)).publicKey.equals(one.publicKey)).toBe(true);
});

test('the stamp by which a kept page is known names its town', async () => {
  const { here, there, things } = await twins();
  const address = { offerSlug: things.offer.slug, partSlug: 'reden' };
  const around = async ({ id }: typeof here) =>
    (await inTenant({ tenantId: id }, (tx) => stampIn(tx, address)))?.around.split(' ')[0];
  expect([await around(here), await around(there)]).toEqual([here.id, there.id]);
});

test('who is too fast in one town is not in another', async () => {
  const { here, there } = await twins();
  const pace = { purpose: 'kept.test', network: { atOnce: 1, perSecond: 0.01 } };
  keepNetworkPace(here.id, 'same network', pace);
  expect(() => keepNetworkPace(here.id, 'same network', pace)).toThrow(/TooMany/);
  expect(() => keepNetworkPace(there.id, 'same network', pace)).not.toThrow();
});
