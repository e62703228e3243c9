import { formRoute } from '@/lib/forms.next';
import { addService } from '@/lib/layers/commands/add-service';

export const POST = formRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  const { id } = await addService(actor, { ...Object.fromEntries(form), layers: form.getAll('layers').map(String) });
  return `/${params.tenant}/manage/offers/${params.offer}/layers?saved=layer-added#layer-${id}`;
});
