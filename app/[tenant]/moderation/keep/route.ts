import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { keepContribution } from '@/lib/moderation/commands';

export const POST = formRoute(async ({ actor, form, params }) => {
  await keepContribution(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
