import { formRoute } from '@/lib/forms.next';
import { takeFromMap } from '@/lib/places/commands/take-from-map';

export const POST = formRoute(async ({ actor, params }) => {
  await takeFromMap(actor);
  return `/${params.tenant}/manage/places?saved=places`;
});
