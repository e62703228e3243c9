import { formRoute } from '@/lib/forms.next';
import { moveLayer } from '@/lib/layers/commands/arrange';

export const POST = formRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await moveLayer(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/offers/${params.offer}/layers#layer-${form.get('layerId')}`;
});
