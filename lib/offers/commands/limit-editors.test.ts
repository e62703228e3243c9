import { expect, test } from 'vitest';
import { newcomer, newTown, offerIn } from '@/db/testing/world';
import { editorsFor } from '../queries/editors';
import { discardOffer } from './discard-offer';
import { limitEditors } from './limit-editors';

const refusal = (code: string) => expect.objectContaining({ code });

test('an offer that is limited to some editors is edited by these and by admins alone', async () => {
  const town = await newTown();
  const erna = await newcomer(town, 'Erna', 'editor');
  const { offerId } = await offerIn(town, { format: 'dialogue', state: 'draft' });
  await limitEditors(town.ada, { offerId, memberIds: [erna.memberId] });
  expect((await editorsFor(town.ada, offerId)).filter(({ isNamed }) => isNamed)).toMatchObject([{ name: 'Erna' }]);
  await expect(discardOffer(town.emil, { offerId })).rejects.toEqual(refusal('offer.other-editors'));
  await expect(discardOffer(town.anna, { offerId })).rejects.toEqual(refusal('offer.not-found'));
  await discardOffer(erna, { offerId });
});

test('without a limit every editor may, and taking it away lets them again', async () => {
  const town = await newTown();
  const erna = await newcomer(town, 'Erna', 'editor');
  const { offerId } = await offerIn(town, { format: 'dialogue', state: 'draft' });
  await limitEditors(town.ada, { offerId, memberIds: [erna.memberId] });
  await limitEditors(town.ada, { offerId, memberIds: [] });
  await discardOffer(town.emil, { offerId });
});

test('an admin edits in any case, only admins limit, and only to editors', async () => {
  const town = await newTown();
  const { offerId } = await offerIn(town, { format: 'dialogue', state: 'draft' });
  await limitEditors(town.ada, { offerId, memberIds: [town.emil.memberId] });
  await expect(limitEditors(town.emil, { offerId, memberIds: [] })).rejects.toEqual(refusal('role.admin-needed'));
  await expect(limitEditors(town.ada, { offerId, memberIds: [town.anna.memberId] })).rejects.toEqual(
    refusal('offer.not-an-editor'),
  );
  await expect(limitEditors((await newTown()).ada, { offerId, memberIds: [] })).rejects.toEqual(
    refusal('offer.not-found'),
  );
  await discardOffer(town.ada, { offerId });
});
