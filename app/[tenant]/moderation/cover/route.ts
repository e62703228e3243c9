import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { coverContribution } from '@/lib/moderation/commands';

export const POST = formRoute(async ({ actor, form, params }) => {
  await coverContribution(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
