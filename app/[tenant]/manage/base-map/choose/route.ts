import { chooseBaseMap } from '@/lib/base-map/commands/choose';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, form, params }) => {
  await chooseBaseMap(actor, { ...Object.fromEntries(form), layers: form.getAll('layers').map(String) });
  return `/${params.tenant}/manage/base-map?saved=base-map`;
});
