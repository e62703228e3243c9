import { passkeyToUse } from '@/lib/identity/commands/use-passkey';
import { newSite } from '@/lib/identity/passkey-site.next';
import { jsonRoute } from '@/lib/json-route.next';

/** Gives a browser a challenge for its passkeys. */
export const POST = jsonRoute(async (call) => passkeyToUse(await newSite(call, 'passkey.use')));
