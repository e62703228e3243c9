import { formRoute } from '@/lib/forms.next';
import { signOutEverywhere } from '@/lib/identity/commands/sessions';
import { leave } from '@/lib/identity/session-cookie.next';

export const POST = formRoute(async ({ actor, params }) => {
  await signOutEverywhere(actor);
  await leave({ id: actor.tenantId, slug: params.tenant });
  return `/${params.tenant}`;
});
