import { formRoute } from '@/lib/forms.next';
import { chooseFormats } from '@/lib/offers/commands/choose-formats';
import { formatWishIn } from '@/lib/offers/model/format-wish';

export const POST = formRoute(async ({ actor, form, params }) => {
  await chooseFormats(actor, formatWishIn(form));
  return `/${params.tenant}/manage/settings?saved=formats`;
});
