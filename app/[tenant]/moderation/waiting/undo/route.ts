import { formRoute } from '@/lib/forms.next';
import { undoRefusals } from '@/lib/review/commands/undo-refusals';
import { pathOfTogether } from '@/lib/review/model/together';

export const POST = formRoute(async ({ actor, form, params }) =>
  pathOfTogether(params.tenant, await undoRefusals(actor, Object.fromEntries(form))),
);
