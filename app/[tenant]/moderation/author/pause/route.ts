import { formRoute } from '@/lib/forms.next';
import { pauseAuthor } from '@/lib/moderation/commands/sanction';
import { authorAddress } from '@/lib/moderation/model/sanction';

export const POST = formRoute(async ({ actor, form, params }) => {
  await pauseAuthor(actor, Object.fromEntries(form));
  return authorAddress(params.tenant, form.get('kind'), form.get('contributionId'));
});
