import { formRoute } from '@/lib/forms.next';
import { removeLayer } from '@/lib/layers/commands/arrange';

export const POST = formRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await removeLayer(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/offers/${params.offer}/layers?saved=layer-removed`;
});
