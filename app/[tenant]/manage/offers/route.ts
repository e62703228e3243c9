import { formRoute } from '@/lib/forms.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { createOffer } from '@/lib/offers/commands/create-offer';
import { detailsIn, valuesIn } from '@/lib/offers/model/form';
import { templateParts } from '@/lib/offers/queries/template-parts';

export const POST = formRoute(async ({ actor, form, params }) => {
  const formats = await templateParts(form.get('template'), await currentTenant(params.tenant));
  const { slug } = await createOffer(actor, { ...detailsIn(valuesIn(form)), formats });
  return `/${params.tenant}/manage/offers/${slug}/formats?saved=created`;
});
