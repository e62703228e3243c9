import { getLocale } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { inviteAgain } from '@/lib/identity/commands/invitations';
import { originFor } from '@/lib/tenants/model/origin';

export const POST = formRoute(async ({ actor, form, params, request }) => {
  const from = { origin: originFor(request.headers.get('host')), locale: await getLocale() };
  await inviteAgain(actor, { invitationId: form.get('invitationId') }, from);
  return `/${params.tenant}/manage/members?saved=invited#invitations`;
});
