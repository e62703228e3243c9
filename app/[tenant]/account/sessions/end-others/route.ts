import { cookies } from 'next/headers';
import { formRoute } from '@/lib/forms.next';
import { signOutElsewhere } from '@/lib/identity/commands/sessions';
import { tokenOf } from '@/lib/identity/model';

/** Signs out in all browsers but this one. */
export const POST = formRoute(async ({ actor, params }) => {
  await signOutElsewhere(actor, tokenOf(params.tenant, (await cookies()).toString()) ?? '');
  return `/${params.tenant}/account#sessions`;
});
