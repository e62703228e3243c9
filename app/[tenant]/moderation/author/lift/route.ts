import { formRoute } from '@/lib/forms.next';
import { liftPause } from '@/lib/moderation/commands/sanction';
import { authorAddress } from '@/lib/moderation/model/sanction';

export const POST = formRoute(async ({ actor, form, params }) => {
  await liftPause(actor, Object.fromEntries(form));
  return authorAddress(params.tenant, form.get('kind'), form.get('contributionId'));
});
