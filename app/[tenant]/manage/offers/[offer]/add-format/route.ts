import { longFormRoute } from '@/lib/forms.next';
import { addFormat } from '@/lib/offers/commands/edit-formats';
import { formatDraftIn } from '../format-draft';

export const POST = longFormRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await addFormat(actor, await formatDraftIn(form));
  return `/${params.tenant}/manage/offers/${params.offer}/formats?saved=format`;
});
