import { formRoute } from '@/lib/forms.next';
import { publishHeld } from '@/lib/review/commands/publish-held';

export const POST = formRoute(async ({ actor, form, params }) => {
  await publishHeld(actor, { heldId: form.get('heldId') });
  return `/${params.tenant}/moderation/waiting`;
});
