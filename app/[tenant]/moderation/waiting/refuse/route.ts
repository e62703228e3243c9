import { formRoute } from '@/lib/forms.next';
import { refuseHeld } from '@/lib/review/commands/refuse-held';

export const POST = formRoute(async ({ actor, form, params }) => {
  await refuseHeld(actor, Object.fromEntries(form));
  return `/${params.tenant}/moderation/waiting`;
});
