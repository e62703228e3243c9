import { expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { offersOf } from '../queries';
import { archiveOffer } from './archive-offer';

const format = formats[0]?.code ?? '';

test('what is over goes into the archive and back, and stays readable', async () => {
  const town = await newTown();
  const { offerId } = await offerIn(town, { format, state: 'closed' });
  const isArchived = async () => (await offersOf(town.visitor)).find(({ id }) => id === offerId)?.isArchived;
  expect(await isArchived()).toBe(false);
  await archiveOffer(town.emil, { offerId, archive: 'yes' });
  expect(await isArchived()).toBe(true);
  await archiveOffer(town.emil, { offerId, archive: 'no' });
  expect(await isArchived()).toBe(false);
});

test('what is going on, and a draft, are not archived; nor by others than editors', async () => {
  const town = await newTown();
  const open = await offerIn(town, { format, state: 'open' });
  const draft = await offerIn(town, { format, state: 'draft' });
  const over = await offerIn(town, { format, state: 'closed' });
  const archive = (offerId: string, actor = town.emil) => archiveOffer(actor, { offerId, archive: 'yes' });
  await expect(archive(open.offerId)).rejects.toMatchObject({ code: 'offer.not-over' });
  await expect(archive(draft.offerId)).rejects.toMatchObject({ code: 'offer.not-over' });
  await expect(archive(over.offerId, town.mona)).rejects.toMatchObject({ code: 'role.editor-needed' });
});
