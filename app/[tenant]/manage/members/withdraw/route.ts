import { formRoute } from '@/lib/forms.next';
import { withdrawInvitation } from '@/lib/identity/commands/invitations';

export const POST = formRoute(async ({ actor, form, params }) => {
  await withdrawInvitation(actor, { invitationId: form.get('invitationId') });
  return `/${params.tenant}/manage/members?saved=withdrawn#invitations`;
});
