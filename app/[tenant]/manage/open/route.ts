import { formRoute } from '@/lib/forms.next';
import { openSpace } from '@/lib/tenants/commands/open-space';

export const POST = formRoute(async ({ actor, params }) => {
  await openSpace(actor);
  return `/${params.tenant}/manage/texts?saved=opened`;
});
