import { formRoute } from '@/lib/forms.next';
import { markAllRead } from '@/lib/notifications/commands/mark-read';

export const POST = formRoute(async ({ actor, params }) => {
  await markAllRead(actor);
  return `/${params.tenant}/account#messages`;
});
