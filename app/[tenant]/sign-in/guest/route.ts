import { formRoute } from '@/lib/forms.next';
import { signInAsGuest } from '@/lib/identity/commands/sessions';
import { localPath } from '@/lib/identity/model';
import { keepSession } from '@/lib/identity/session-cookie.next';

export const POST = formRoute(async ({ actor, form, params }) => {
  const token = await signInAsGuest(actor.tenantId, 'de');
  await keepSession({ id: actor.tenantId, slug: params.tenant }, token);
  return localPath(params.tenant, form.get('next'));
});
