import { formRoute } from '@/lib/forms.next';
import { decideCases } from '@/lib/moderation/commands/decide-case';
import { pathOfResult } from '@/lib/moderation/model/queue';

export const POST = formRoute(async ({ actor, form, params }) =>
  pathOfResult(
    params.tenant,
    'decided',
    await decideCases(actor, { ...Object.fromEntries(form), cases: form.getAll('case') }),
  ),
);
