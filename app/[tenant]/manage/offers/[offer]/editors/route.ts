import { formRoute } from '@/lib/forms.next';
import { limitEditors } from '@/lib/offers/commands/limit-editors';

export const POST = formRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await limitEditors(actor, { offerId: form.get('offerId'), memberIds: form.getAll('memberIds') });
  return `/${params.tenant}/manage/offers/${params.offer}?saved=editors`;
});
