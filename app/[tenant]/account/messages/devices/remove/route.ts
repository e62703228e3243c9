import { formRoute } from '@/lib/forms.next';
import { removeDevice } from '@/lib/notifications/commands/devices';

export const POST = formRoute(async ({ actor, form, params }) => {
  await removeDevice(actor, { deviceId: form.get('deviceId') });
  return `/${params.tenant}/account/messages#devices`;
});
