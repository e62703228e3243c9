import { Refusal } from '@/lib/errors';
import { addPasskey } from '@/lib/identity/commands/add-passkey';
import { answeredSite } from '@/lib/identity/passkey-site.next';
import { jsonRoute } from '@/lib/json-route.next';

/** Keeps a passkey that the browser of who is signed in has made. */
export const POST = jsonRoute(async (call) => {
  const site = await answeredSite(call, 'passkey.add');
  if (!site) throw new Refusal('Forbidden', 'passkey.too-late');
  await addPasskey(await call.actor(), call.input, site);
  return {};
});
