import { formRoute } from '@/lib/forms.next';
import { addToTheme } from '@/lib/themes/commands/put-entries';

export const POST = formRoute(async ({ actor, form, params }) => {
  const themeId = form.get('themeId');
  const { slug } = await addToTheme(actor, { themeId, entries: form.getAll('entry') });
  return `/${params.tenant}/manage/offers/${slug}/results/themes/${themeId}?saved=theme-entries`;
});
