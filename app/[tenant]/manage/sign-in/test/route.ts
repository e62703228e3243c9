import { formRoute } from '@/lib/forms.next';
import { testProvider } from '@/lib/openid/commands/test-provider';

export const POST = formRoute(async ({ actor, form, params }) => {
  await testProvider(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/sign-in?saved=provider-test`;
});
