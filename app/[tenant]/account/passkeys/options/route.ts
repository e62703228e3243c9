import { passkeyToMake } from '@/lib/identity/commands/add-passkey';
import { newSite } from '@/lib/identity/passkey-site.next';
import { jsonRoute } from '@/lib/json-route.next';

/** Gives the browser of who is signed in what it needs to make a passkey. */
export const POST = jsonRoute(async (call) => passkeyToMake(await call.actor(), () => newSite(call, 'passkey.add')));
