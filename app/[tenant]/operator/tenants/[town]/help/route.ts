import { formRoute } from '@/lib/forms.next';
import { keepSession } from '@/lib/identity/session-cookie.next';
import { comeToHelp } from '@/lib/tenants/commands/come-to-help';

/** Takes the operator into the town, where they were let in: with a session of its own there. */
export const POST = formRoute<{ tenant: string; town: string }>(async ({ actor, params }) => {
  const { tenant, token } = await comeToHelp(actor, { slug: params.town });
  await keepSession(tenant, token);
  return `/${tenant.slug}/manage`;
});
