import { deviceOf } from '@/lib/identity/model/device';
import { jsonRoute } from '@/lib/json-route.next';
import { addDevice } from '@/lib/notifications/commands/devices';

/** Has the browser that asks take pushes of who is signed in. */
export const POST = jsonRoute(async ({ actor, input, request }) => {
  await addDevice(await actor(), input, deviceOf(request.headers.get('user-agent') ?? ''));
  return {};
});
