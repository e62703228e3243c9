import { formRoute } from '@/lib/forms.next';
import { stopTalk } from '@/lib/moderation/commands/stop-talk';

export const POST = formRoute(async ({ actor, form, params }) => {
  await stopTalk(actor, { formatId: form.get('formatId'), stop: form.get('stop') });
  return `/${params.tenant}/moderation/stop`;
});
