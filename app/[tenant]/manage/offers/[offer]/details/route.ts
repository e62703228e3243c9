import { keptFormRoute } from '@/lib/identity/kept-form.next';
import { changeOffer } from '@/lib/offers/commands/change-offer';
import { detailsIn, valuesIn } from '@/lib/offers/model/form';

export const POST = keptFormRoute(async ({ actor, form, params }) => {
  const { slug } = await changeOffer(actor, { ...detailsIn(valuesIn(form)), offerId: form.get('offerId') });
  return `/${params.tenant}/manage/offers/${slug}?saved=details`;
});
