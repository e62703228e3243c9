import { formRoute } from '@/lib/forms.next';
import { keepRule } from '@/lib/netiquette/commands/edit-rules';

export const POST = formRoute(async ({ actor, form, params }) => {
  const number = await keepRule(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/netiquette?saved=rule#edited-${number}`;
});
