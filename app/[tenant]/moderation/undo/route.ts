import { formRoute } from '@/lib/forms.next';
import { undoDecision } from '@/lib/moderation/commands/undo-decision';
import { pathOfCase } from '@/lib/moderation/model/queue';

export const POST = formRoute(async ({ actor, form, params }) => {
  await undoDecision(actor, Object.fromEntries(form));
  return pathOfCase(params.tenant, String(form.get('caseId')));
});
