import { formRoute } from '@/lib/forms.next';
import { shareDraft } from '@/lib/offers/commands/share-draft';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await shareDraft(actor, { offerId: form.get('offerId'), share: form.get('share') });
  return `/${params.tenant}/manage/offers/${slug}/publish#share`;
});
