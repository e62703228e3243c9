import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { proposeShortening } from '@/lib/moderation/commands/request-change';

export const POST = formRoute(async ({ actor, form, params }) => {
  await proposeShortening(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
