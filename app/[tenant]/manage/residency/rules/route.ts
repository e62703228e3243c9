import { formRoute } from '@/lib/forms.next';
import { setResidencyRules } from '@/lib/residency/commands/set-rules';

export const POST = formRoute(async ({ actor, form, params }) => {
  await setResidencyRules(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/residency?saved=residency`;
});
