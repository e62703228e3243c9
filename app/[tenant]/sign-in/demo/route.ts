import { formRoute } from '@/lib/forms.next';
import { signInAsDemo } from '@/lib/identity/commands/sessions';
import { localPath } from '@/lib/identity/model';
import { arrivalOf } from '@/lib/identity/model/device';
import { keepSession } from '@/lib/identity/session-cookie.next';

export const POST = formRoute(async ({ actor, form, params, request }) => {
  const token = await signInAsDemo(actor.tenantId, form.get('email'), arrivalOf(request.headers));
  await keepSession({ id: actor.tenantId, slug: params.tenant }, token);
  return localPath(params.tenant, form.get('next'));
});
