import { formRoute } from '@/lib/forms.next';
import { holdWaves } from '@/lib/review/commands/end-wave';

export const POST = formRoute(async ({ actor, form, params }) => {
  await holdWaves(actor, { formatId: form.get('formatId'), holds: form.get('holds') });
  return `/${params.tenant}/moderation/stop`;
});
