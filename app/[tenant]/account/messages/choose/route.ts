import { formRoute } from '@/lib/forms.next';
import { chooseMessages } from '@/lib/notifications/commands/choose-messages';

export const POST = formRoute(async ({ actor, form, params }) => {
  await chooseMessages(actor, Object.fromEntries(form));
  return `/${params.tenant}/account/messages?saved=wishes`;
});
