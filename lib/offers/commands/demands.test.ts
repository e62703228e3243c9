import { beforeAll, expect, test } from 'vitest';
import { newTown, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { removeService, setService } from '@/lib/identity/bundid/commands/set-service';
import { KEYS_MS, newProvider } from '@/lib/identity/bundid/testing/provider';
import { offerPage } from '../queries';
import { createOffer } from './create-offer';
import { changeFormat } from './edit-formats';

beforeAll(() => {
  newProvider();
}, KEYS_MS);

const talk = formats.find((format) => format.opens.includes('comment') && !format.needs.map)?.code ?? '';
const talkFor = (requiredTrust: string, more: object = {}) => ({
  ...{ format: talk, title: 'Gespräch', settings: { question: 'Was fehlt?' }, requiredTrust },
  ...more,
});
const offerWith = (format: object) => ({
  ...{ title: 'Rund um den Markt', summary: 'Mehr Platz.', description: 'Was wir vorhaben.', topic: 'traffic' },
  place: { label: 'Marktplatz', centre: [9.99, 53.55] },
  timeline: [],
  contact: { office: 'Stadtplanung', email: 'planung@town.example' },
  opensAt: new Date(Date.now() - 3_600_000).toISOString(),
  closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  formats: [format],
});

async function registeredTown(): Promise<Town> {
  const town = await newTown();
  await setService(town.ada, { displayName: 'Stadt Muster', onlineServiceId: 'BMI-1' });
  return town;
}

const noBundid = (field: string) => ({ facts: { problems: [{ field, code: 'trust.no-bundid' }] } });

test('what only BundID vouches for is asked for where the town is registered there, and nowhere else', async () => {
  const [town, other] = [await registeredTown(), await newTown()];
  for (const trust of ['substantial', 'high']) {
    const { slug } = await createOffer(town.emil, offerWith(talkFor(trust)));
    expect(await offerPage(town.emil, slug)).toMatchObject({ formats: [{ requiredTrust: trust }] });
    const refused = createOffer(other.emil, offerWith(talkFor(trust)));
    await expect(refused).rejects.toMatchObject(noBundid('formats.0.requiredTrust'));
  }
});

test('a format that asked for it before may go on when BundID is taken away, but none may begin to', async () => {
  const town = await registeredTown();
  const offer = await createOffer(town.emil, offerWith(talkFor('high')));
  await removeService(town.ada);
  const change = (trust: string) =>
    changeFormat(town.emil, { ...talkFor(trust, { title: 'Anders' }), id: offer.formats[0]?.id, offerId: offer.id });
  await change('high');
  await expect(change('substantial')).rejects.toMatchObject(noBundid('formats.0.requiredTrust'));
});

test('a format is for residents only where its box is ticked', async () => {
  const town = await newTown();
  const kept = async (residentsOnly: unknown) => {
    const { slug } = await createOffer(town.emil, offerWith(talkFor('email', { residentsOnly })));
    return (await offerPage(town.emil, slug)).formats[0]?.residentsOnly;
  };
  expect(await kept('1')).toBe(true);
  expect(await kept(undefined)).toBe(false);
  expect(await kept('')).toBe(false);
});
