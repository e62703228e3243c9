import { formRoute } from '@/lib/forms.next';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { leave } from '@/lib/identity/session-cookie.next';

/** Deletes the account of who is signed in, and signs them out. */
export const POST = formRoute(async ({ actor, form, params }) => {
  await eraseAccount(actor, Object.fromEntries(form));
  await leave({ id: actor.tenantId, slug: params.tenant });
  return `/${params.tenant}`;
});
