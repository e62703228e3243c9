import { formRoute } from '@/lib/forms.next';
import { grantRole } from '@/lib/identity/commands/roles';

export const POST = formRoute(async ({ actor, form, params }) => {
  await grantRole(actor, { memberId: form.get('memberId'), role: form.get('role') });
  return `/${params.tenant}/manage/members?saved=granted#members`;
});
