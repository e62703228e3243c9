import { formRoute } from '@/lib/forms.next';
import { reportContribution } from '@/lib/moderation/commands/report-contribution';

export const POST = formRoute(async ({ actor, form, params }) => {
  const notice = await reportContribution(actor, Object.fromEntries(form));
  return `/${params.tenant}/notices/${notice}?new=1`;
});
