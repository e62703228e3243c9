import { formRoute } from '@/lib/forms.next';
import { slowTalk } from '@/lib/moderation/commands/slow-talk';

export const POST = formRoute(async ({ actor, form, params }) => {
  await slowTalk(actor, { formatId: form.get('formatId'), seconds: form.get('seconds') });
  return `/${params.tenant}/moderation/stop`;
});
