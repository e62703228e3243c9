import { formRoute } from '@/lib/forms.next';
import { signInAsDemo } from '@/lib/identity/commands/sessions';
import { localPath } from '@/lib/identity/model';
import { keepSession } from '@/lib/identity/session-cookie.next';

export const POST = formRoute(async ({ actor, form, params }) => {
  const token = await signInAsDemo(actor.tenantId, form.get('email'));
  await keepSession({ id: actor.tenantId, slug: params.tenant }, token);
  return localPath(params.tenant, form.get('next'));
});
