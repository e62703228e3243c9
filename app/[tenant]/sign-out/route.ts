import { formRoute } from '@/lib/forms.next';
import { endSession } from '@/lib/identity/session-cookie.next';

export const POST = formRoute(async ({ actor, params }) => {
  await endSession({ id: actor.tenantId, slug: params.tenant });
  return `/${params.tenant}`;
});
