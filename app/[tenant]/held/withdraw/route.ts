import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { takeBackHeld } from '@/lib/review/commands/take-back-held';

export const POST = formRoute(async ({ actor, form, params }) => {
  await takeBackHeld(actor, { heldId: form.get('heldId') });
  return localPath(params.tenant, form.get('back'));
});
