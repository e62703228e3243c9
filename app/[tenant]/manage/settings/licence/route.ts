import { formRoute } from '@/lib/forms.next';
import { chooseLicence } from '@/lib/tenants/commands/choose-licence';

export const POST = formRoute(async ({ actor, form, params }) => {
  await chooseLicence(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/settings?saved=licence`;
});
