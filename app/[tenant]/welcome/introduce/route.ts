import { formRoute } from '@/lib/forms.next';
import { introduce } from '@/lib/identity/commands/profile';
import { localPath } from '@/lib/identity/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  await introduce(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('next'));
});
