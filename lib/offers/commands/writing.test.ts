import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { offerPage } from '../queries';
import { invitedTo } from '../queries/writing';
import { copyOffer } from './copy-offer';
import { createOffer } from './create-offer';
import { changeFormat } from './edit-formats';

const talk = formats.find((format) => format.opens.includes('comment') && !format.needs.map)?.code ?? '';
const draft = (more: object = {}) => ({
  ...{ format: talk, title: 'Gespräch', settings: { question: 'Was fehlt?' }, requiredTrust: 'email' },
  ...more,
});

/** An offer with one format, as its editor wants it, and a second beside it. */
async function offerWith(more: object) {
  const town = await newTown();
  const { id: offerId, slug } = await createOffer(town.emil, {
    ...{ title: 'Rund um den Markt', summary: 'Mehr Platz.', description: 'Was wir vorhaben.', topic: 'traffic' },
    place: { label: 'Marktplatz', centre: [9.99, 53.55] },
    timeline: [],
    contact: { office: 'Stadtplanung', email: 'planung@town.example' },
    opensAt: new Date(Date.now() - 3_600_000).toISOString(),
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    formats: [draft(more), draft({ title: 'Anderes' })],
  });
  const partsNow = async () => (await offerPage(town.emil, slug)).formats;
  const [part, other] = await partsNow();
  const change = (id: string | undefined, change: object) => changeFormat(town.emil, { ...draft(change), offerId, id });
  return { town, part, other, partsNow, change };
}

const office = { days: 'mon-fri', from: '08:00', until: '20:00' };

test('hours and who writes are kept with a format, and stay when another one is changed', async () => {
  const asked = { hours: office, writers: 'invited', invited: 'B@town.example, a@town.example\nb@town.example' };
  const { town, part, other, partsNow, change } = await offerWith(asked);
  const kept = { hours: { days: [1, 2, 3, 4, 5], from: 480, until: 1_200 }, writers: 'invited' };
  expect(part).toMatchObject(kept);
  expect(other).toMatchObject({ hours: null, writers: 'everyone' });
  await change(other?.id, { title: 'Noch anders' });
  expect((await partsNow())[0]).toMatchObject(kept);
  expect(await invitedTo(town.emil, part?.id ?? '')).toEqual(['a@town.example', 'b@town.example']);
  await expect(invitedTo(town.mona, part?.id ?? '')).rejects.toMatchObject({ code: 'role.editor-needed' });
});

test('addresses go when others may write, and hours when there are to be none', async () => {
  const { town, part, partsNow, change } = await offerWith({
    hours: office,
    writers: 'invited',
    invited: 'a@town.example',
  });
  await change(part?.id, { writers: 'officials', invited: 'a@town.example' });
  expect((await partsNow())[0]).toMatchObject({ hours: null, writers: 'officials' });
  expect(await invitedTo(town.emil, part?.id ?? '')).toEqual([]);
});

test('a copy of the offer has the same hours and writers', async () => {
  const { town, part } = await offerWith({ hours: office, writers: 'invited', invited: 'a@town.example' });
  const { slug } = await copyOffer(town.emil, { offerId: part?.offerId, title: 'Noch einmal' });
  const [copied] = (await offerPage(town.emil, slug)).formats;
  expect(copied).toMatchObject({ hours: { days: [1, 2, 3, 4, 5], from: 480, until: 1_200 }, writers: 'invited' });
  expect(await invitedTo(town.emil, copied?.id ?? '')).toEqual(['a@town.example']);
});

test('an address goes with its account', async () => {
  const { town, part, change } = await offerWith({});
  const email = `anna.${town.slug}@town.example`;
  await change(part?.id, { writers: 'invited', invited: email });
  const { memberId } = town.anna;
  await inTenant(town.anna, (tx) => tx.execute(sql`update members set email = ${email} where id = ${memberId}`));
  await eraseAccount(town.anna, { sure: 'yes' });
  expect(await invitedTo(town.emil, part?.id ?? '')).toEqual([]);
});

test.each([
  ['times that end before they begin', { hours: { ...office, until: '07:00' } }, 'hours.until', 'hours.invalid'],
  ['people of no group', { writers: 'friends' }, 'writers', 'writers.unknown'],
  ['words that are no address', { writers: 'invited', invited: 'anna' }, 'invited', 'email.invalid'],
])('%s are refused', async (_what, more, field, code) => {
  await expect(offerWith(more)).rejects.toMatchObject({
    facts: { problems: [{ field: `formats.0.${field}`, code }] },
  });
});
