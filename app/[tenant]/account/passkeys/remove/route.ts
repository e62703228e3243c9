import { formRoute } from '@/lib/forms.next';
import { removePasskey } from '@/lib/identity/commands/remove-passkey';

export const POST = formRoute(async ({ actor, form, params }) => {
  await removePasskey(actor, Object.fromEntries(form));
  return `/${params.tenant}/account?saved=passkey#passkeys`;
});
