import { Refusal } from '@/lib/errors';
import { signInByPasskey } from '@/lib/identity/commands/use-passkey';
import { arrivalOf } from '@/lib/identity/model/device';
import { answeredSite } from '@/lib/identity/passkey-site.next';
import { keepSession } from '@/lib/identity/session-cookie.next';
import { jsonRoute } from '@/lib/json-route.next';

/** Signs in whose passkey answered this browser's challenge. */
export const POST = jsonRoute(async (call) => {
  const site = await answeredSite(call, 'passkey.use');
  if (!site) throw new Refusal('Forbidden', 'passkey.too-late');
  const { tenant, input, request } = call;
  await keepSession(tenant, await signInByPasskey(tenant.id, input, { site, arrival: arrivalOf(request.headers) }));
  return {};
});
