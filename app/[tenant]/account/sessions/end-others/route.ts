import { formRoute } from '@/lib/forms.next';
import { signOutElsewhere } from '@/lib/identity/commands/sessions';
import { currentToken } from '@/lib/identity/current-actor.next';

/** Signs out in all browsers but this one. */
export const POST = formRoute(async ({ actor, params }) => {
  await signOutElsewhere(actor, (await currentToken(params.tenant)) ?? '');
  return `/${params.tenant}/account#sessions`;
});
