import { formRoute } from '@/lib/forms.next';
import { discardRules } from '@/lib/netiquette/commands/edit-rules';

export const POST = formRoute(async ({ actor, params }) => {
  await discardRules(actor);
  return `/${params.tenant}/manage/netiquette?saved=rules-discarded`;
});
