import { formRoute } from '@/lib/forms.next';
import { addProvider } from '@/lib/openid/commands/add-provider';

export const POST = formRoute(async ({ actor, form, params }) => {
  await addProvider(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/sign-in?saved=provider-add`;
});
