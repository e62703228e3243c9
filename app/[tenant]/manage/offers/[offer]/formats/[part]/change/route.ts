import { longFormRoute } from '@/lib/forms.next';
import { changeFormat } from '@/lib/offers/commands/edit-formats';
import { formatDraftIn } from '../../../format-draft';

export const POST = longFormRoute<{ tenant: string; offer: string }>(async ({ actor, form, params }) => {
  await changeFormat(actor, { ...(await formatDraftIn(form)), id: form.get('id') });
  return `/${params.tenant}/manage/offers/${params.offer}/formats?saved=format`;
});
