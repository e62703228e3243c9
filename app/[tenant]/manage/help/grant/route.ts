import { formRoute } from '@/lib/forms.next';
import { grantHelp } from '@/lib/identity/commands/help';

export const POST = formRoute(async ({ actor, form, params }) => {
  await grantHelp(actor, { reason: form.get('reason'), hours: form.get('hours') });
  return `/${params.tenant}/manage/help?saved=help-granted`;
});
