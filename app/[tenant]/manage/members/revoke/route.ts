import { formRoute } from '@/lib/forms.next';
import { revokeRole } from '@/lib/identity/commands/roles';

export const POST = formRoute(async ({ actor, form, params }) => {
  await revokeRole(actor, { memberId: form.get('memberId'), role: form.get('role') });
  return `/${params.tenant}/manage/members?saved=revoked#members`;
});
