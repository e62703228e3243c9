import { formRoute } from '@/lib/forms.next';
import { leave } from '@/lib/identity/session-cookie.next';

export const POST = formRoute(async ({ actor, params }) => {
  await leave({ id: actor.tenantId, slug: params.tenant });
  return `/${params.tenant}`;
});
