import { longFormRoute } from '@/lib/forms.next';
import { forgetTyped } from '@/lib/identity/kept-form.next';
import { connectList } from '@/lib/tenants/commands/connect-list';

export const POST = longFormRoute(async ({ actor, form, params }) => {
  const connected = await connectList(actor, { list: form.get('list'), which: form.get('which') });
  await forgetTyped(params.tenant, `/${params.tenant}/operator/list/verdicts`);
  return `/${params.tenant}/operator?done=connected-list&count=${connected.length}#tenants`;
});
