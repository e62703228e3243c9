import { formRoute } from '@/lib/forms.next';
import { takeNextCase } from '@/lib/moderation/commands/claim-case';
import { decideCase } from '@/lib/moderation/commands/decide-case';
import { pathOfCase } from '@/lib/moderation/model/queue';

export const POST = formRoute(async ({ actor, form, params }) => {
  await decideCase(actor, Object.fromEntries(form));
  return pathOfCase(params.tenant, await takeNextCase(actor));
});
