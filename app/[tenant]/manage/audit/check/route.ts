import { checkLog } from '@/lib/audit/commands/check-log';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, params }) => {
  await checkLog(actor);
  return `/${params.tenant}/manage/audit?checked=now`;
});
