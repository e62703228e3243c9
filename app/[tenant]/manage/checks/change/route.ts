import { changeChecks } from '@/lib/checks/commands/change-checks';
import { longFormRoute } from '@/lib/forms.next';

export const POST = longFormRoute(async ({ actor, form, params }) => {
  await changeChecks(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/checks?saved=checks`;
});
