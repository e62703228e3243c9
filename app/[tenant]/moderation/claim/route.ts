import { formRoute } from '@/lib/forms.next';
import { claimCase } from '@/lib/moderation/commands/claim-case';
import { pathOfCase } from '@/lib/moderation/model/queue';

export const POST = formRoute(async ({ actor, form, params }) => {
  await claimCase(actor, Object.fromEntries(form));
  return pathOfCase(params.tenant, String(form.get('caseId')));
});
