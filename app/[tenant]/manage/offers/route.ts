import { formRoute } from '@/lib/forms.next';
import { createOffer } from '@/lib/offers/commands/create-offer';
import { detailsIn, valuesIn } from '@/lib/offers/model/form';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await createOffer(actor, { ...detailsIn(valuesIn(form)), formats: [] });
  return `/${params.tenant}/manage/offers/${slug}/formats?saved=created`;
});
