import { formRoute } from '@/lib/forms.next';
import { changeSpaceSettings } from '@/lib/tenants/commands/change-settings';

export const POST = formRoute(async ({ actor, form, params }) => {
  await changeSpaceSettings(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/settings?saved=settings`;
});
