import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { places } from '@/db/schema/places';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { busyPlaces } from './places';

const format = formats.find(({ needs }) => needs.map)?.code ?? '';
const settings = { categories: [{ key: 'idea', label: 'Idee', colour: '#1f6f4a', icon: 'idea' }] };

test('visible entries are counted by the nearest street; what is far from all is counted without a name', async () => {
  const town = await newTown();
  const { threadId, offerId } = await offerIn(town, { format, settings });
  await inTenant(town.ada, (tx) =>
    tx.insert(places).values({ name: 'Am Markt', kind: 'street', lon: 9.99, lat: 53.55, source: 'list' }),
  );
  const put = async (lon: number, lat: number) => {
    const geometry = { type: 'Point', coordinates: [lon, lat] };
    const draft = { key: randomUUID(), threadId, geometry, placeInWords: null, category: 'idea', text: 'Hier.' };
    return (await addAnnotation(town.anna, draft)).entry.id;
  };
  await put(9.99, 53.55);
  await put(9.9901, 53.5501);
  await put(9.9, 53.5);
  const hidden = await put(9.99, 53.55);
  await hideContribution(town.mona, { kind: 'annotation', contributionId: hidden, rule: 1, reason: 'Werbung' });
  expect(await busyPlaces(town.emil, offerId)).toEqual([
    { name: 'Am Markt', count: 2 },
    { name: null, count: 1 },
  ]);
});
