import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { askForChange } from '@/lib/moderation/commands/request-change';

export const POST = formRoute(async ({ actor, form, params }) => {
  await askForChange(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
