import { formRoute } from '@/lib/forms.next';
import { placePictureByPoints } from '@/lib/layers/commands/place-picture';

type Params = { tenant: string; offer: string; layer: string };

export const POST = formRoute<Params>(async ({ actor, form, params }) => {
  await placePictureByPoints(actor, { ...Object.fromEntries(form), layerId: params.layer });
  return `/${params.tenant}/manage/offers/${params.offer}/layers?saved=layer#layer-${params.layer}`;
});
