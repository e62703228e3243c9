import { formRoute } from '@/lib/forms.next';
import { endHelp } from '@/lib/identity/commands/help';

export const POST = formRoute(async ({ actor, params }) => {
  await endHelp(actor);
  return `/${params.tenant}/manage/help?saved=help-ended`;
});
