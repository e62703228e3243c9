import { formRoute } from '@/lib/forms.next';
import { endSession } from '@/lib/identity/commands/sessions';

/** Signs out in one other browser. */
export const POST = formRoute(async ({ actor, form, params }) => {
  await endSession(actor, Object.fromEntries(form));
  return `/${params.tenant}/account#sessions`;
});
