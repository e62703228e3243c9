import { revokeOwnKey } from '@/lib/api-keys/commands';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, form, params }) => {
  await revokeOwnKey(actor, Object.fromEntries(form));
  return `/${params.tenant}/account?saved=key#keys`;
});
