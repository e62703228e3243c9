import { assertAllowed } from '@/lib/errors';
import { formRoute } from '@/lib/forms.next';
import { canSetUp } from '@/lib/tenants/policy';

/** Changes nothing: the text goes on to the page, which says what the checks see in it. */
export const POST = formRoute(async ({ actor, params }) => {
  assertAllowed(canSetUp(actor));
  return { goOn: `/${params.tenant}/manage/checks?tried=1#tried` };
});
