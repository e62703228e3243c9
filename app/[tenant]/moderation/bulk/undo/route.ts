import { formRoute } from '@/lib/forms.next';
import { undoDecisions } from '@/lib/moderation/commands/undo-decision';
import { pathOfResult } from '@/lib/moderation/model/queue';

export const POST = formRoute(async ({ actor, form, params }) =>
  pathOfResult(
    params.tenant,
    'undone',
    await undoDecisions(actor, { ...Object.fromEntries(form), cases: form.getAll('case') }),
  ),
);
