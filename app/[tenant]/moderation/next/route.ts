import { formRoute } from '@/lib/forms.next';
import { takeNextCase } from '@/lib/moderation/commands/claim-case';
import { pathOfCase } from '@/lib/moderation/model/queue';

export const POST = formRoute(async ({ actor, form, params }) =>
  pathOfCase(params.tenant, await takeNextCase(actor, Object.fromEntries(form))),
);
