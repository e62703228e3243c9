import { formRoute } from '@/lib/forms.next';
import { removeFormat } from '@/lib/offers/commands/edit-formats';

export const POST = formRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await removeFormat(actor, { offerId: form.get('offerId'), formatId: form.get('formatId') });
  return `/${params.tenant}/manage/offers/${params.offer}/formats?saved=removed`;
});
