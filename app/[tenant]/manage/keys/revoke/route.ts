import { revokeTownKey } from '@/lib/api-keys/commands';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, form, params }) => {
  await revokeTownKey(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/keys?saved=key`;
});
