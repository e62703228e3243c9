import { formRoute } from '@/lib/forms.next';
import { leave } from '@/lib/identity/session-cookie.next';
import { openKiosk } from '@/lib/surveys/commands/kiosk';
import { keepKiosk } from '@/lib/surveys/kiosk-cookie.next';
import { askedSurvey } from '@/lib/surveys/queries';

/** Makes the device of a member of staff a kiosk, and signs them out of it. */
export const POST = formRoute(async ({ actor, form, params }) => {
  const formatId = form.get('formatId');
  const token = await openKiosk(actor, { formatId });
  const { path } = await askedSurvey(actor, formatId);
  await leave({ id: actor.tenantId, slug: params.tenant });
  await keepKiosk(params.tenant, token);
  return `${path}?kiosk=1`;
});
