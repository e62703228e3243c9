import { getLocale } from 'next-intl/server';
import { isSignedIn } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { formRoute } from '@/lib/forms.next';
import { signInAsGuest } from '@/lib/identity/commands/sessions';
import { localPath } from '@/lib/identity/model';
import { arrivalOf } from '@/lib/identity/model/device';
import { welcomesGuests } from '@/lib/identity/queries';
import { keepSession } from '@/lib/identity/session-cookie.next';
import { countSender } from '@/lib/limits/commands';
import { limits, senderOf } from '@/lib/limits/model';

export const POST = formRoute(async ({ actor, form, params, request }) => {
  const next = localPath(params.tenant, form.get('next'));
  // Whoever is somebody already does not become nobody by a second click.
  if (isSignedIn(actor)) return next;
  if (!(await welcomesGuests(actor.tenantId))) throw new Refusal('Forbidden', 'guest.not-here');
  await countSender(actor.tenantId, limits.guestsFromSender, senderOf(request.headers));
  const token = await signInAsGuest(actor.tenantId, await getLocale(), arrivalOf(request.headers));
  await keepSession({ id: actor.tenantId, slug: params.tenant }, token);
  return next;
});
