import { formRoute } from '@/lib/forms.next';
import { publishOffer } from '@/lib/offers/commands/publish-offer';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await publishOffer(actor, { offerId: form.get('offerId') });
  return `/${params.tenant}/manage/offers/${slug}/publish?saved=published`;
});
