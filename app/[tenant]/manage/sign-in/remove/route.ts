import { formRoute } from '@/lib/forms.next';
import { removeProvider } from '@/lib/openid/commands/remove-provider';

export const POST = formRoute(async ({ actor, form, params }) => {
  await removeProvider(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/sign-in?saved=provider-remove`;
});
