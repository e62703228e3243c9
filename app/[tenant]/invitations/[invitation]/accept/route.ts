import { formRoute } from '@/lib/forms.next';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';

export const POST = formRoute<{ tenant: string; invitation: string }>(async ({ actor, params }) => {
  await acceptInvitation(actor, { invitationId: params.invitation });
  return `/${params.tenant}/invitations/${params.invitation}?done=accepted`;
});
