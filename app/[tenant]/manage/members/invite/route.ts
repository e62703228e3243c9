import { getLocale } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { inviteMember } from '@/lib/identity/commands/invitations';
import { originFor } from '@/lib/tenants/model/origin';

export const POST = formRoute(async ({ actor, form, params, request }) => {
  const from = { origin: originFor(request.headers.get('host')), locale: await getLocale() };
  await inviteMember(actor, { email: form.get('email'), roles: form.getAll('roles') }, from);
  return `/${params.tenant}/manage/members?saved=invited#invitations`;
});
