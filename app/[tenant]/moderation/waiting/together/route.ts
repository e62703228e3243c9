import { formRoute } from '@/lib/forms.next';
import { decideTogether } from '@/lib/review/commands/decide-together';
import { pathOfTogether } from '@/lib/review/model/together';

export const POST = formRoute(async ({ actor, form, params }) => {
  const lists = { shown: form.getAll('shown'), held: form.getAll('held') };
  return pathOfTogether(params.tenant, await decideTogether(actor, { ...Object.fromEntries(form), ...lists }));
});
