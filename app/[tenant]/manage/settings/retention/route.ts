import { formRoute } from '@/lib/forms.next';
import { choosePeriods } from '@/lib/retention/commands/choose-periods';

export const POST = formRoute(async ({ actor, form, params }) => {
  await choosePeriods(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/settings?saved=retention`;
});
