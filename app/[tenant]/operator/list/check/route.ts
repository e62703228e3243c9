import { Refusal } from '@/lib/errors';
import { longFormRoute } from '@/lib/forms.next';
import { keepFields } from '@/lib/identity/kept-form.next';
import { judgeList } from '@/lib/tenants/commands/connect-list';
import { textOfFile } from '@/lib/tenants/text-of-file.next';

/** The dry run: keeps the list for an hour, for the page that tells what would become of it. */
export const POST = longFormRoute(async ({ actor, form, params }) => {
  const list = (await textOfFile(form.get('file'))) ?? String(form.get('list') ?? '');
  if (list.trim() === '') throw new Refusal('Invalid', 'file.missing');
  // Asked here as well, so that nobody else keeps a list, and that one which is none is refused at once.
  await judgeList(actor, list);
  return { goOn: await kept(actor.tenantId, params.tenant, list) };
});

async function kept(tenantId: Parameters<typeof keepFields>[1]['tenantId'], tenantSlug: string, list: string) {
  const page = `/${tenantSlug}/operator/list`;
  await keepFields(tenantSlug, { tenantId, page: `${page}/verdicts`, fields: [['list', list]] });
  return `${page}?tried=1#verdicts`;
}
