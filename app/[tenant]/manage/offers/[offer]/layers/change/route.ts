import { formRoute } from '@/lib/forms.next';
import { changeLayer } from '@/lib/layers/commands/arrange';

export const POST = formRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await changeLayer(actor, { ...Object.fromEntries(form), shown: form.get('shown') === 'on' });
  return `/${params.tenant}/manage/offers/${params.offer}/layers?saved=layer#layer-${form.get('layerId')}`;
});
