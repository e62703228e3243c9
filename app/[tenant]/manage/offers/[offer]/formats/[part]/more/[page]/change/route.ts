import { assertAllowed, one } from '@/lib/errors';
import { officeOf } from '@/lib/formats/offices';
import { longFormRoute } from '@/lib/forms.next';
import { changeSettings } from '@/lib/offers/commands/edit-formats';
import { canChangeOffer } from '@/lib/offers/policy';
import { partPage } from '@/lib/offers/queries';

interface Address {
  tenant: string;
  offer: string;
  part: string;
  page: string;
}

/** Where the form of a further page of a format's editor is posted to. */
export const POST = longFormRoute<Address & { tenant: string }>(async ({ actor, form, params }) => {
  assertAllowed(canChangeOffer(actor));
  const { offer, format } = await partPage(actor, params.offer, params.part);
  const pages = officeOf(format.format).editorPages ?? [];
  const page = one(
    pages.filter(({ code }) => code === params.page),
    'page',
  );
  const { settings, query } = await page.change({ actor, settings: format.settings, form });
  await changeSettings(actor, { offerId: offer.id, formatId: format.id, settings });
  const editor = `/${params.tenant}/manage/offers/${params.offer}/formats/${params.part}`;
  return `${editor}${query ? `/more/${page.code}` : ''}?${new URLSearchParams({ ...query, saved: 'format' })}`;
});
