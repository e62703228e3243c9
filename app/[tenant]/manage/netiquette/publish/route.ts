import { formRoute } from '@/lib/forms.next';
import { publishNetiquette } from '@/lib/netiquette/commands/publish-netiquette';

export const POST = formRoute(async ({ actor, form, params }) => {
  await publishNetiquette(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/netiquette?saved=netiquette`;
});
