import { formRoute } from '@/lib/forms.next';
import { removeRule } from '@/lib/netiquette/commands/edit-rules';

export const POST = formRoute(async ({ actor, form, params }) => {
  await removeRule(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/netiquette?saved=rule-removed`;
});
