import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { draftLinks } from '@/db/schema/draft-links';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { sharedDraft } from '../queries/shared-draft';
import { shareDraft } from './share-draft';

const format = formats[0]?.code ?? '';

let town: Town;
let offerId: string;
beforeEach(async () => {
  town = await newTown();
  ({ offerId } = await offerIn(town, { format, state: 'draft' }));
});

const keyNow = async () => {
  const links = await inTenant(town.emil, (tx) => tx.select().from(draftLinks).where(eq(draftLinks.offerId, offerId)));
  return links[0]?.key ?? '';
};
const share = (share: 'yes' | 'no', actor = town.emil) => shareDraft(actor, { offerId, share });

test('whoever has the link reads the draft, as long as it is not ended; a new link is another one', async () => {
  await share('yes');
  const key = await keyNow();
  expect(await sharedDraft(town.visitor, key)).toMatchObject({ id: offerId, state: 'draft' });
  await share('yes');
  await expect(sharedDraft(town.visitor, key)).rejects.toMatchObject({ kind: 'NotFound' });
  const another = await keyNow();
  await share('no');
  await expect(sharedDraft(town.visitor, another)).rejects.toMatchObject({ kind: 'NotFound' });
});

test('a key of one town opens nothing in another, and none opens nothing', async () => {
  await share('yes');
  await expect(sharedDraft(town.cem, await keyNow())).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(sharedDraft(town.visitor, '')).rejects.toMatchObject({ kind: 'NotFound' });
});

test('only editors share, and only a draft', async () => {
  await expect(share('yes', town.mona)).rejects.toMatchObject({ code: 'role.editor-needed' });
  await expect(share('yes', town.anna)).rejects.toMatchObject({ kind: 'NotFound' });
  ({ offerId } = await offerIn(town, { format }));
  await expect(share('yes')).rejects.toMatchObject({ code: 'offer.published-already' });
});
