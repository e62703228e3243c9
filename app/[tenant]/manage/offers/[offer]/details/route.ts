import { formRoute } from '@/lib/forms.next';
import { changeOffer } from '@/lib/offers/commands/change-offer';
import { detailsIn, valuesIn } from '@/lib/offers/model/form';

export const POST = formRoute(async ({ actor, form, params }) => {
  const [offerId, tell] = [form.get('offerId'), form.get('tell') ?? ''];
  const { slug } = await changeOffer(actor, { ...detailsIn(valuesIn(form)), offerId, tell });
  return `/${params.tenant}/manage/offers/${slug}?saved=details`;
});
