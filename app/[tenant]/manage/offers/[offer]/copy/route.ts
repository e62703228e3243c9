import { formRoute } from '@/lib/forms.next';
import { copyOffer } from '@/lib/offers/commands/copy-offer';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await copyOffer(actor, { offerId: form.get('offerId'), title: form.get('title') });
  return `/${params.tenant}/manage/offers/${slug}?saved=copied`;
});
