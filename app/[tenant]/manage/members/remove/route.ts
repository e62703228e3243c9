import { formRoute } from '@/lib/forms.next';
import { removeFromTeam } from '@/lib/identity/commands/leave-team';

export const POST = formRoute(async ({ actor, form, params }) => {
  await removeFromTeam(actor, { memberId: form.get('memberId') });
  return `/${params.tenant}/manage/members?saved=left#members`;
});
