import { changeOfferFile } from '@/lib/files/commands/change-file';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await changeOfferFile(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/offers/${params.offer}/papers?saved=paper`;
});
